import { Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sumById } from '#shared/domain/reference/kit-expansion.ts'
import { office } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
import { useReading } from '../../../text/use-reading.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { Lookup } from '../../../ui/field/lookup.tsx'
import type { Opening } from '../../../ui/form/draft/opening.tsx'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { DocumentForm } from '../../../ui/form/frame/document-form.tsx'
import { FormFields } from '../../../ui/form/frame/form-fields.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { sumsOf } from '../balance.ts'
import type { Distribution } from '../distribution.ts'
import classes from '../form.module.css'
import { GoodsList } from '../goods-list.tsx'
import { sayDistributionFault } from '../say-fault.ts'
import type { Reference } from '../use-reference.ts'
import { LotGrid } from './lot-grid.tsx'
import { asReturnInput, blankReturn, linesIn, schema } from './return-draft.ts'

interface ReturnFormProps {
  opening: Opening
  distribution: Distribution
  reference: Reference
}

/** What comes back into a warehouse, lot by lot, good or damaged. */
export function ReturnForm({ opening, distribution, reference }: ReturnFormProps) {
  const { t } = useTranslation('distribution')
  const { format } = useReading()
  const navigate = useNavigate()
  const today = useToday()
  const user = useUser()
  const lots = distribution.atSite
  const open = () => navigate({ to: '/distributions/$id', params: { id: distribution.id }, replace: true })
  const form = useForm({
    opening,
    schema,
    start: () => {
      const only = reference.warehouses.length === 1 ? reference.warehouses[0] : undefined
      return blankReturn(distribution, { today, warehouseId: only?.id ?? null, receivedBy: user.name })
    },
    input: (goods, ids) => asReturnInput(goods, ids, lots),
    sayFault: (fault, path, say) =>
      path === 'lines' && isMissing(fault) ? t('return.needsLines') : sayDistributionFault(fault, path, say),
    confirms: true,
    send: (input) => office.distribution.returnGoods(input),
    onSent: open,
  })
  const { values: goods } = form
  const lines = linesIn(goods, lots)
  const lotOf = (lotId: string) => lots.find((lot) => lot.lotId === lotId)
  const names = { line: (index: number) => reference.itemName(lotOf(lines[index]?.lotId ?? '')?.itemId ?? '') }
  const sums = sumsOf(distribution.items)
  const [good, damaged] = [sum(lines.map((line) => line.good)), sum(lines.map((line) => line.damaged))]
  const byItem = sumById(lines.map((line) => [lotOf(line.lotId)?.itemId ?? '', line.good + line.damaged]))
  const noLines = lines.length === 0 ? form.errorAt('lines') : undefined
  return (
    <DocumentForm
      form={form}
      title={t('return.title')}
      number={distribution.number}
      summary={format.joined([reference.siteName(distribution.siteId), reference.projectCode(distribution.projectId)])}
      action={t('return.send')}
      actions={[{ id: 'back', label: t('report.back'), kind: 'quiet', onClick: () => void open() }]}
      onDiscarded={() => void open()}
      names={names}
      totals={[
        { id: 'good', label: t('return.good'), value: good },
        { id: 'damaged', label: t('return.damaged'), value: damaged },
        { id: 'reported', label: t('return.reported'), value: distribution.report ? sums.returned : undefined },
        { id: 'before', label: t('return.before'), value: sums.returnedByReceipt },
      ]}
      above={
        <FormFields label={t('return.where')}>
          <Lookup
            label={t('field.warehouse')}
            required
            autoFocus
            {...form.choice('warehouseId', reference.warehouses)}
          />
          <DayField label={t('field.returnedOn')} required {...form.day('happenedOn', { max: today })} />
          <TextInput label={t('field.receivedBy')} required {...form.text('receivedBy')} />
        </FormFields>
      }
      confirm={{
        title: t('return.confirm'),
        will: (
          <>
            {t('return.will', {
              good,
              damaged,
              warehouse: reference.warehouses.find((one) => one.id === goods.warehouseId)?.name ?? '',
              project: reference.projectCode(distribution.projectId),
            })}
            <GoodsList goods={byItem} reference={reference} />
          </>
        ),
      }}
    >
      <section className={classes.part} aria-labelledby="return-lots">
        <h2 id="return-lots" className={classes.heading}>
          {t('return.lots')}
        </h2>
        {noLines ? (
          <p className={classes.wrong} role="alert">
            {noLines}
          </p>
        ) : null}
        <LotGrid
          lots={lots}
          goods={goods}
          reference={reference}
          onLines={(next) => form.change({ lines: next })}
          cells={form.counts('lines')}
        />
      </section>
      <Textarea label={t('field.remarks')} autosize minRows={2} {...form.text('remarks')} />
    </DocumentForm>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
