import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { usersContract } from '#shared/contract/users.ts'
import { office } from '../../office/client.ts'
import { say } from '../../text/i18n.ts'
import { useReading } from '../../text/use-reading.ts'
import { FormOpening, type Opening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { RolesField } from './roles-field.tsx'
import type { Person } from './users-page.tsx'

interface ChangeRolesProps {
  person: Person
  onClose: () => void
}

/** Gives a person other roles. */
export function ChangeRoles(props: ChangeRolesProps) {
  return (
    <FormOpening kind="user-roles" subject={props.person.id}>
      {(opening) => <Roles {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(usersContract.setRoles)

function Roles({ person, onClose, opening }: ChangeRolesProps & { opening: Opening }) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const form = useForm({
    opening,
    schema,
    start: () => ({ roles: person.roles }),
    input: ({ roles }, { callId }) => ({ callId, id: person.id, roles }),
    rules: ({ roles }) => (roles.length === 0 ? { roles: { code: 'EMPTY' } } : {}),
    sayFault: () => t('people.rolesMissing'),
    send: (input) => office.users.setRoles(input),
    onSent: () => {
      notifications.show({ message: t('people.rolesChanged', { name: person.name }) })
      onClose()
    },
  })
  const { roles } = form.values
  const same = roles.length === person.roles.length && roles.every((role) => person.roles.includes(role))
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('people.changeRoles')}
      will={
        roles.length > 0
          ? t('people.willChangeRoles', {
              name: person.name,
              roles: format.list(roles.map((role) => say(`common:role.${role}`))),
            })
          : t('people.rolesMissing')
      }
      action={t('people.changeRoles')}
      notNow={same ? t('unchanged') : undefined}
    >
      <RolesField
        name="roles"
        value={roles}
        onChange={(next) => form.change({ roles: next })}
        error={form.errorAt('roles')}
      />
    </FormDialog>
  )
}
