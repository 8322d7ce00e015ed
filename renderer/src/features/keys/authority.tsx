import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import { Facts } from '../../ui/page/facts.tsx'
import { Section } from '../../ui/page/section.tsx'
import classes from '../../ui/page/sections.module.css'
import { Signers } from './signers.tsx'

/** Who certifies the signers of this office, with the fingerprint that headquarters compares by phone. */
export function Authority() {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const may = useMay()
  const facts = useQuery(officeQuery.settings.facts.queryOptions())
  const authority = facts.data?.authority
  return (
    <>
      <Section title={t('keys.authority')} says={t('keys.authoritySays')}>
        <Problem error={facts.error} saved="reading" />
        {authority ? (
          <>
            <Facts
              facts={[
                { id: 'name', label: t('keys.authorityName'), value: authority.name },
                { id: 'until', label: t('keys.authorityUntil'), value: format.day(authority.validUntil.slice(0, 10)) },
              ]}
            />
            <p className={classes.fingerprint} dir="ltr">
              {authority.fingerprint}
            </p>
            <div className={classes.actions}>
              <ActionButton
                label={t('keys.copy')}
                onClick={() => {
                  void navigator.clipboard
                    .writeText(authority.fingerprint)
                    .then(() => notifications.show({ message: t('keys.copied') }))
                }}
              />
            </div>
          </>
        ) : null}
      </Section>
      {may('users.read') ? <Signers /> : null}
    </>
  )
}
