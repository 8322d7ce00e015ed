import { useTranslation } from 'react-i18next'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { say } from '../../../text/i18n.ts'
import { Facts } from '../../../ui/page/facts.tsx'
import { Section } from '../../../ui/page/section.tsx'

const single = [
  'distributionReportDays',
  'waybillOverdueDays',
  'pdmDueDays',
  'duplicateAssistanceDays',
  'documentExpiryWarningDays',
  'exitVisaAnswerDays',
] as const

/** After how many days something is due, overdue or a warning. */
export function Deadlines({ profile }: { profile: CountryProfile }) {
  const { t } = useTranslation('office')
  const days = (count: number) => say('common:days', { count })
  return (
    <Section title={t('country.deadlines')}>
      <Facts
        columns={1}
        facts={[
          ...single.map((key) => ({
            id: key,
            label: t(`country.deadline.${key}`),
            value: days(profile.deadlines[key]),
          })),
          {
            id: 'stock',
            label: t('country.deadline.stockExpiryWarningDays'),
            value: profile.deadlines.stockExpiryWarningDays.map(days).join(' · '),
          },
        ]}
      />
    </Section>
  )
}
