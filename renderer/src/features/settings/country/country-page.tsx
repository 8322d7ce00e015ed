import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { nameIn } from '#shared/domain/name-in.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { officeQuery } from '../../../office/client.ts'
import { termsIn } from '../../../text/locales.ts'
import { useReading } from '../../../text/use-reading.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import { Facts } from '../../../ui/page/facts.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Section } from '../../../ui/page/section.tsx'
import sections from '../../../ui/page/sections.module.css'
import { Authorities } from './authorities.tsx'
import { ConsularRules } from './consular-rules.tsx'
import { Deadlines } from './deadlines.tsx'

/** The rules of the country as this office follows them, to be read, with what is only assumed. */
export function CountryPage() {
  const { t } = useTranslation('office')
  const { language } = useReading()
  const facts = useQuery(officeQuery.settings.facts.queryOptions())
  const profile = facts.data?.profile
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and it must scroll by keyboard
    <section className={sections.scroll} tabIndex={0} aria-label={t('country.title')}>
      <PageHeader
        title={t('country.title')}
        summary={profile ? t('country.summary', { country: nameIn(language, profile.name) }) : undefined}
      />
      <div className={sections.sections}>
        <Problem error={facts.error} saved="reading" />
        {profile ? (
          <>
            <Section title={t('country.assumptions')}>
              <ul className={sections.list}>
                {profile.assumptions.map((assumption) => (
                  <li key={assumption.en}>{nameIn(language, assumption)}</li>
                ))}
              </ul>
            </Section>
            <General profile={profile} />
            <ConsularRules profile={profile} />
            <Deadlines profile={profile} />
            <Authorities profile={profile} />
          </>
        ) : null}
      </div>
    </section>
  )
}

function General({ profile }: { profile: CountryProfile }) {
  const { t } = useTranslation('office')
  const { format, language } = useReading()
  const words = termsIn(language)
  const ages = profile.ageBands.map(({ from, to }) => format.range(from, to))
  return (
    <Section title={t('country.facts')}>
      <Facts
        columns={1}
        facts={[
          {
            id: 'zone',
            label: t('country.timeZone'),
            value: <span className="code">{profile.timeZone}</span>,
          },
          { id: 'currencies', label: t('country.currencies'), value: profile.currencies.join(' · ') },
          {
            id: 'levels',
            label: t('country.levels'),
            value: profile.adminLevels.map((level) => nameIn(language, level.name)).join(' › '),
          },
          { id: 'ages', label: t('country.ages'), value: ages.join(' · ') },
          {
            id: 'groups',
            label: t('country.groups'),
            value: format.list(profile.populationGroups.map((group) => words.populationGroup[group])),
          },
          {
            id: 'sites',
            label: t('country.sites'),
            value: format.list(profile.siteTypes.map((type) => words.siteType[type])),
          },
        ]}
      />
    </Section>
  )
}
