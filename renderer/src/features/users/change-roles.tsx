import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office } from '../../office/client.ts'
import { useCallId } from '../../office/use-call-id.ts'
import { say } from '../../text/say.ts'
import { useReading } from '../../text/use-reading.ts'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { RolesField } from './roles-field.tsx'
import type { Person } from './users-page.tsx'

/** Gives a person other roles. */
export function ChangeRoles({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const callId = useCallId()
  const [roles, setRoles] = useState(person.roles)
  const change = useMutation({
    mutationFn: () => office.users.setRoles({ callId, id: person.id, roles }),
    onSuccess: () => {
      notifications.show({ message: t('people.rolesChanged', { name: person.name }) })
      onClose()
    },
  })
  const same = roles.length === person.roles.length && roles.every((role) => person.roles.includes(role))
  return (
    <ConfirmAction
      open
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
      onAction={() => change.mutate()}
      busy={change.isPending}
      error={change.error}
      notNow={roles.length === 0 ? t('people.rolesMissing') : same ? t('unchanged') : undefined}
    >
      <RolesField value={roles} onChange={setRoles} />
    </ConfirmAction>
  )
}
