import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '#shared/domain/permissions.ts'
import { say } from '../../text/i18n.ts'
import classes from './users.module.css'

interface RolesFieldProps {
  /** Its path in the form; the first switch takes the focus when it must be mended. */
  name?: string
  value: readonly Role[]
  onChange: (roles: Role[]) => void
  error?: string | undefined
}

/** Which roles a person holds; each says what it may do, so that nobody need know the table by heart. */
export function RolesField({ name, value, onChange, error }: RolesFieldProps) {
  const { t } = useTranslation('office')
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('people.roles')}</legend>
      <p className={classes.hint}>{t('people.rolesHint')}</p>
      <div className={classes.roles}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            {...(name ? { name } : {})}
            label={say(`common:role.${role}`)}
            description={t(`roleMay.${role}`)}
            checked={value.includes(role)}
            onChange={(event) => {
              const chosen = event.currentTarget.checked
              onChange(roles.filter((one) => (one === role ? chosen : value.includes(one))))
            }}
          />
        ))}
      </div>
      {error ? (
        <p className={classes.wrong} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
