import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { distributionContract } from '#shared/contract/distribution.ts'
import { peopleReached } from '#shared/domain/distribution/distribution-report.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { QuantityField } from '../../../ui/field/quantity-field.tsx'
import type { Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { DocumentForm } from '../../../ui/form/frame/document-form.tsx'
import { FormFields } from '../../../ui/form/frame/form-fields.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import type { Distribution } from '../distribution.ts'
import { sayQuantity } from '../say-difference.ts'
import { sayDistributionFault } from '../say-fault.ts'
import type { Reference } from '../use-reference.ts'
import { asReportInput, blankReport, figuresOf, findReportFaults, itemsToReport, peopleIn } from './report-draft.ts'
import { ReportGoods } from './report-goods.tsx'
import { ReportPeople } from './report-people.tsx'

interface ReportFormProps {
  opening: Opening
  distribution: Distribution
  reference: Reference
  profile: CountryProfile
}

const schema = inputOf(distributionContract.submitReport)

/** What was given to whom, and what became of the goods. */
export function ReportForm({ opening, distribution, reference, profile }: ReportFormProps) {
  const { t } = useTranslation(['distribution', 'common'])
  const { format } = useReading()
  const navigate = useNavigate()
  const today = useToday()
  const items = itemsToReport(distribution.items)
  const say = useSay()
  const names = {
    item: reference.itemName,
    quantity: (itemId: string, count: number) => sayQuantity(itemId, count, reference, say),
    line: (index: number) => reference.itemName(items[index]?.itemId ?? ''),
  }
  const open = () => navigate({ to: '/distributions/$id', params: { id: distribution.id }, replace: true })
  const form = useForm({
    opening,
    schema,
    start: () => blankReport(distribution, today),
    input: (report, ids) => asReportInput(report, ids, distribution.items),
    rules: (report) => findReportFaults(report, distribution.items),
    sayFault: sayDistributionFault,
    confirms: true,
    send: (input) => office.distribution.submitReport(input),
    onSent: open,
  })
  const { values: report } = form
  const reached = peopleReached(peopleIn(report))
  const given = items.reduce((sum, item) => sum + figuresOf(report, item.itemId).distributed, 0)
  return (
    <DocumentForm
      form={form}
      title={t(distribution.report ? 'report.titleAgain' : 'report.title')}
      number={distribution.number}
      summary={format.joined([reference.siteName(distribution.siteId), reference.projectCode(distribution.projectId)])}
      action={t('report.send')}
      actions={[{ id: 'back', label: t('report.back'), kind: 'quiet', onClick: () => void open() }]}
      onDiscarded={() => void open()}
      names={names}
      totals={[
        { id: 'people', label: t('report.peopleReached'), value: reached },
        { id: 'target', label: t('field.targetPeople'), value: distribution.targetPeople },
        { id: 'households', label: t('field.households'), value: report.households ?? 0 },
        { id: 'given', label: t('report.given'), value: given },
      ]}
      above={
        <FormFields label={t('report.when')}>
          <DayField label={t('field.happenedOn')} required autoFocus {...form.day('happenedOn', { max: today })} />
          <TextInput label={t('field.signedBy')} required {...form.text('signedBy')} />
          <QuantityField label={t('field.households')} required {...form.quantity('households')} />
          <QuantityField label={t('field.noShows')} {...form.quantity('noShows')} />
        </FormFields>
      }
      confirm={{
        title: t('report.confirm'),
        will: t('report.will', {
          people: t('common:people', { count: reached }),
          households: t('common:households', { count: report.households ?? 0 }),
          units: given,
        }),
      }}
    >
      <ReportGoods form={form} distribution={distribution} reference={reference} />
      <ReportPeople form={form} distribution={distribution} profile={profile} />
      <Textarea
        label={t('field.incidents')}
        description={t('field.incidentsHint')}
        autosize
        minRows={2}
        {...form.text('incidents')}
      />
    </DocumentForm>
  )
}
