import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { nameIn } from '#shared/domain/name-in.ts'
import { officeQuery } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useReading } from '../../text/use-reading.ts'
import { Problem } from '../../ui/action/problem.tsx'
import { Facts } from '../../ui/page/facts.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Section } from '../../ui/page/section.tsx'
import sections from '../../ui/page/sections.module.css'
import { IdleMinutes } from './idle-minutes.tsx'

/** What counts for everyone in this office. */
export function SettingsPage() {
  const { t } = useTranslation('office')
  const { language } = useReading()
  const may = useMay()
  const facts = useQuery(officeQuery.settings.facts.queryOptions())
  const status = useQuery(officeQuery.session.status.queryOptions())
  return (
    <>
      <PageHeader title={t('settings.title')} summary={t('settings.summary')} />
      <div className={sections.sections}>
        <Problem error={facts.error} saved="reading" />
        {facts.data && may('settings.change') ? (
          <IdleMinutes key={facts.data.idleMinutes} minutes={facts.data.idleMinutes} />
        ) : null}
        {facts.data ? (
          <Section title={t('settings.facts')}>
            <Facts
              columns={1}
              facts={[
                { id: 'name', label: t('settings.officeName'), value: facts.data.name },
                {
                  id: 'code',
                  label: t('settings.officeCode'),
                  value: <span className="code">{facts.data.code}</span>,
                },
                { id: 'country', label: t('settings.country'), value: nameIn(language, facts.data.profile.name) },
                {
                  id: 'zone',
                  label: t('settings.timeZone'),
                  value: <span className="code">{facts.data.timeZone}</span>,
                },
                {
                  id: 'folder',
                  label: t('settings.folder'),
                  value: <bdi dir="ltr">{status.data?.folder}</bdi>,
                },
                {
                  id: 'version',
                  label: t('settings.version'),
                  value: <span className="code">Amana {status.data?.programVersion}</span>,
                },
              ]}
            />
          </Section>
        ) : null}
      </div>
    </>
  )
}
