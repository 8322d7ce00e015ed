import { useTranslation } from 'react-i18next'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { say } from '../../../text/i18n.ts'
import { Facts } from '../../../ui/page/facts.tsx'
import { Section } from '../../../ui/page/section.tsx'
import classes from '../../../ui/page/sections.module.css'

/** The order of consular steps in this country, and who may skip which. */
export function ConsularRules({ profile }: { profile: CountryProfile }) {
  const { t } = useTranslation('office')
  const event = (kind: CaseEventKind) => say(`consular:event.${kind}`)
  return (
    <Section title={t('country.consular')}>
      <ul className={classes.list}>
        <li>{t(profile.hardRules.exitVisaNeedsReceivedDocument ? 'country.hard' : 'country.soft')}</li>
        {profile.eventOrder.map((rule) => (
          <li key={`${rule.event} ${rule.after}`}>
            {t('country.after', { event: event(rule.event), after: event(rule.after) })}
            {rule.override ? ` (${t('country.afterOverride')})` : null}
          </li>
        ))}
      </ul>
      <Facts
        columns={1}
        facts={[
          {
            id: 'order',
            label: t('country.order'),
            value: t(`country.orderOf.${profile.exitClearanceOrder}`),
          },
          {
            id: 'margin',
            label: t('country.margin'),
            value: say('common:days', { count: profile.tdMarginDays }),
          },
          {
            id: 'ftt',
            label: t('country.ftt'),
            value: t('country.hours', { count: profile.fttValidityHours }),
          },
        ]}
      />
    </Section>
  )
}
