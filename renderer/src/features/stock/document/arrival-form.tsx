import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { stockContract } from '#shared/contract/stock.ts'
import { office } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import { notify } from '../../../ui/action/notify.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import type { Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { DocumentForm } from '../../../ui/form/frame/document-form.tsx'
import { FormFields } from '../../../ui/form/frame/form-fields.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { useToday } from '../../../ui/today.ts'
import { namesOf } from '../error-names.ts'
import { GoodsList } from '../goods-list.tsx'
import { sayStockFault } from '../say-fault.ts'
import { sayPlace } from '../say-place.ts'
import type { Reference } from '../use-reference.ts'
import {
  type ArrivalContent,
  type ArrivalLine,
  asArriveInput,
  fitLines,
  linesToArrive,
  missingOf,
  useArrivalColumns,
} from './arrival-lines.ts'
import type { DocumentWhole } from './document-whole.ts'

interface ArrivalFormProps {
  opening: Opening
  waybill: DocumentWhole
  reference: Reference
}

const schema = inputOf(stockContract.arrive)
const blankLine = (): ArrivalLine => ({ id: '', lotId: '', sent: 0, good: null, damaged: null })

/** What arrived of a waybill's lots: good and damaged are typed, the rest is missing. Posted with Ctrl+Enter. */
export function ArrivalForm({ opening, waybill, reference }: ArrivalFormProps) {
  const { t } = useTranslation('stock')
  const say = useSay()
  const { format } = useReading()
  const navigate = useNavigate()
  const today = useToday()
  const user = useUser()
  const columns = useArrivalColumns(waybill, reference)
  const itemOf = (lotId: string) => waybill.movements.find((one) => one.lotId === lotId)?.itemId
  const names = namesOf(reference, itemOf)
  const form = useForm({
    opening,
    schema,
    start: (): ArrivalContent => ({
      waybillId: waybill.id,
      happenedOn: today,
      receivedBy: user.name,
      remarks: '',
      lines: linesToArrive(waybill),
    }),
    elements: { lines: blankLine },
    input: asArriveInput,
    sayFault: sayStockFault,
    confirms: true,
    send: (input) => office.stock.arrive(input),
    onSent: ({ number }) => {
      notify(t('arrival.posted', { number }))
      void navigate({ to: '/warehouse/documents/$id', params: { id: opening.id }, replace: true })
    },
  })
  const { lines, happenedOn } = form.values
  const fitting = fitLines(lines, waybill)
  useEffect(() => {
    if (fitting !== lines) form.fill({ lines: fitting })
  })
  const sum = (of: (line: ArrivalLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  const good = sum((line) => line.good ?? 0)
  const damaged = sum((line) => line.damaged ?? 0)
  const missing = sum((line) => (line.good === null ? 0 : Math.max(0, missingOf(line))))
  const goods = lines.map((line) => ({
    itemId: itemOf(line.lotId) ?? '',
    quantity: (line.good ?? 0) + (line.damaged ?? 0),
  }))
  const to = sayPlace(waybill.to, say)
  const takeAllGood = () =>
    form.change({ lines: lines.map((line) => (line.good === null ? { ...line, good: line.sent } : line)) })
  return (
    <DocumentForm
      form={form}
      title={t('arrival.title')}
      number={waybill.number}
      summary={format.joined([
        t('document.route', { from: sayPlace(waybill.from, say), to }),
        format.list(waybill.projects),
        format.day(waybill.happenedOn),
      ])}
      action={t('arrival.post')}
      actions={[{ id: 'all', label: t('arrival.allGood'), keys: 'Alt+G', onClick: takeAllGood }]}
      onDiscarded={() => void navigate({ to: '/warehouse/documents/$id', params: { id: waybill.id }, replace: true })}
      names={names}
      above={
        <FormFields label={t('arrival.fields')}>
          <DayField
            label={t('field.arrivedOn')}
            required
            autoFocus
            {...form.day('happenedOn', { min: waybill.happenedOn, max: today })}
          />
          <TextInput label={t('field.receivedBy')} required {...form.text('receivedBy')} />
          <TextInput label={t('field.remarks')} {...form.text('remarks')} />
        </FormFields>
      }
      confirm={{
        title: t('arrival.confirm'),
        will: (
          <>
            {t('arrival.will', { count: good, to, number: waybill.number, day: happenedOn ?? '' })}
            <GoodsList goods={goods} reference={reference} />
            {damaged > 0 ? <div>{t('arrival.willDamaged', { units: damaged })}</div> : null}
            {missing > 0 ? <div>{t('arrival.willMissing', { units: missing })}</div> : null}
          </>
        ),
      }}
    >
      <LineGrid
        label={t('arrival.lines')}
        {...form.grid('lines', columns)}
        make={blankLine}
        fixed
        totals={[
          { id: 'sent', label: t('total.sent'), value: sum((line) => line.sent) },
          { id: 'good', label: t('total.good'), value: good },
          { id: 'damaged', label: t('total.damaged'), value: damaged },
          { id: 'missing', label: t('total.missing'), value: missing },
        ]}
      />
    </DocumentForm>
  )
}
