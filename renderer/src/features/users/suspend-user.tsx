import { Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { usersContract } from '#shared/contract/users.ts'
import { office } from '../../office/client.ts'
import { FormOpening, type Opening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../ui/form/fault/say-fault.ts'
import { FormDialog } from '../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import type { Person } from './users-page.tsx'

interface SuspendPersonProps {
  person: Person
  isMe: boolean
  onClose: () => void
}

/** Takes a person's key away, with the reason. */
export function SuspendPerson(props: SuspendPersonProps) {
  return (
    <FormOpening kind="user-suspension" subject={props.person.id}>
      {(opening) => <Suspension {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(usersContract.suspend)

function Suspension({ person, isMe, onClose, opening }: SuspendPersonProps & { opening: Opening }) {
  const { t } = useTranslation('office')
  const form = useForm({
    opening,
    schema,
    start: () => ({ reason: '' }),
    input: ({ reason }, { callId }) => ({ callId, id: person.id, reason }),
    sayFault: (fault) => (isMissing(fault) ? t('people.reasonMissing') : undefined),
    send: (input) => office.users.suspend(input),
    onSent: () => {
      notifications.show({ message: t('people.wasSuspended', { name: person.name }) })
      onClose()
    },
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={`${t('people.suspend')}: ${person.name}`}
      will={
        <>
          {t('people.willSuspend', { name: person.name })} {isMe ? t('people.willSuspendSelf') : null}
        </>
      }
      action={t('people.suspend')}
      kind="danger"
    >
      <Textarea
        label={t('people.reason')}
        description={t('people.reasonHint')}
        autosize
        minRows={2}
        data-autofocus
        {...form.text('reason')}
      />
    </FormDialog>
  )
}
