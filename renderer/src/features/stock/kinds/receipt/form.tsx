import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stockContract } from '#shared/contract/stock.ts'
import { office } from '../../../../office/client.ts'
import { useUser } from '../../../../office/office-state.ts'
import { useSay } from '../../../../text/use-say.ts'
import { notify } from '../../../../ui/action/notify.ts'
import { inputOf } from '../../../../ui/form/fault/contract-input.ts'
import { DocumentForm } from '../../../../ui/form/frame/document-form.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { LineGrid } from '../../../../ui/line-grid/line-grid.tsx'
import { useToday } from '../../../../ui/today.ts'
import { namesOf } from '../../error-names.ts'
import { GoodsList } from '../../goods-list.tsx'
import { measure, sayVolume, sayWeight } from '../../measures.ts'
import { sayStockFault } from '../../say-fault.ts'
import type { KindFormProps } from '../kind-form.tsx'
import { sameReceiptLot, useReceiptColumns } from './receipt-columns.ts'
import {
  asReceiveInput,
  blankLine,
  blankReceipt,
  differenceOf,
  findReceiptFaults,
  type ReceiptContent,
} from './receipt-content.ts'
import { ReceiptFields } from './receipt-fields.tsx'

const schema = inputOf(stockContract.receive)

/** The goods received note as it is typed; posted with Ctrl+Enter after it said what it will do. */
export function Form({ opening, reference }: KindFormProps) {
  const { t } = useTranslation('stock')
  const say = useSay()
  const navigate = useNavigate()
  const today = useToday()
  const user = useUser()
  const names = namesOf(reference)
  const columns = useReceiptColumns(reference)
  const form = useForm({
    opening,
    schema,
    start: (): ReceiptContent => {
      const open = reference.warehouses.filter((one) => one.status === 'open')
      const warehouseId = open.length === 1 ? (open[0]?.id ?? null) : null
      return blankReceipt({ warehouseId, happenedOn: today, receivedBy: user.name })
    },
    elements: { lines: blankLine },
    input: asReceiveInput,
    rules: (values) => findReceiptFaults(values, reference.item),
    sayFault: sayStockFault,
    confirms: true,
    send: (input) => office.stock.receive(input),
    onSent: ({ number }) => {
      notify(t('form.receipt.posted', { number }))
      void navigate({ to: '/warehouse/documents/$id', params: { id: opening.id }, replace: true })
    },
  })
  const { lines, warehouseId, projectId, happenedOn } = form.values
  const goods = lines.flatMap((line) =>
    line.itemId ? [{ itemId: line.itemId, quantity: (line.good ?? 0) + (line.damaged ?? 0) }] : [],
  )
  const sums = measure(goods, reference.item)
  const damaged = lines.reduce((sum, line) => sum + (line.damaged ?? 0), 0)
  const missing = lines.reduce((sum, line) => sum + Math.max(0, -differenceOf(line)), 0)
  return (
    <DocumentForm
      form={form}
      title={t('form.receipt.newTitle')}
      action={t('form.receipt.post')}
      onDiscarded={() => void navigate({ to: '/warehouse/receipts', replace: true })}
      names={names}
      above={<ReceiptFields form={form} reference={reference} />}
      confirm={{
        title: t('form.receipt.confirm'),
        will: (
          <>
            {t('form.receipt.will', {
              count: lines.length,
              units: sums.units,
              warehouse: reference.warehouseName(warehouseId ?? ''),
              project: reference.projectCode(projectId ?? ''),
              day: happenedOn ?? '',
            })}
            <GoodsList goods={goods} reference={reference} />
            {damaged > 0 ? <div>{t('form.receipt.willDamaged', { units: damaged })}</div> : null}
            {missing > 0 ? <div>{t('form.receipt.willMissing', { units: missing })}</div> : null}
          </>
        ),
      }}
    >
      <LineGrid
        label={t('form.receipt.lines')}
        {...form.grid('lines', columns)}
        make={blankLine}
        sameLot={sameReceiptLot}
        totals={[
          { id: 'units', label: t('total.units'), value: sums.units },
          { id: 'damaged', label: t('total.damaged'), value: damaged },
          { id: 'missing', label: t('total.missing'), value: missing },
          { id: 'weight', label: t('total.weight'), value: sayWeight(sums.grams, say) },
          { id: 'volume', label: t('total.volume'), value: sayVolume(sums.millilitres, say) },
        ]}
      />
    </DocumentForm>
  )
}
