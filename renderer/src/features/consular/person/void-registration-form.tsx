import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { office } from '../../../office/client.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import type { Person } from '../case/case-shapes.ts'
import { OverrideField, overrideIn, useOverrideOffered } from '../forms/override-field.tsx'
import { useSaid } from '../forms/use-said.ts'
import { sayConsularFault } from '../say-fault.ts'

interface VoidRegistrationFormProps {
  person: Person
  onClose: () => void
}

/** A person was registered by mistake: nothing of it counts any more. */
export function VoidRegistrationForm(props: VoidRegistrationFormProps) {
  return (
    <FormOpening kind="registration-void" subject={props.person.id}>
      {(opening) => <VoidRegistration {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.voidRegistration)

function VoidRegistration({ person, onClose, opening }: VoidRegistrationFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const said = useSaid(onClose)
  const form = useForm({
    opening,
    schema,
    start: () => ({ reason: '', overrideReason: '' }),
    input: (content, { callId }) => ({
      ...{ callId, personId: person.id, reason: content.reason },
      override: overrideIn(content),
    }),
    sayFault: sayConsularFault,
    send: (input) => office.consular.voidRegistration(input),
    onSent: said(t('person.voided')),
  })
  const offered = useOverrideOffered(form.error)
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('person.voidTitle')}
      will={t('person.voidWill', { name: person.displayName })}
      action={t('person.void')}
      kind="danger"
      notNow={offered && form.values.overrideReason.trim() === '' ? t('override.missing') : undefined}
    >
      <Textarea label={t('void.reason')} autosize minRows={2} required data-autofocus {...form.text('reason')} />
      <OverrideField form={form} offered={offered} label={t('override.leftAlone')} />
    </FormDialog>
  )
}
