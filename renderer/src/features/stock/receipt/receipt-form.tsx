import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stockContract } from '#shared/contract/stock.ts'
import { office } from '../../../office/client.ts'
import { useUser } from '../../../office/office-state.ts'
import { newId } from '../../../office/use-call-id.ts'
import { useSay } from '../../../text/use-say.ts'
import { notify } from '../../../ui/action/notify.ts'
import { inputOf } from '../../../ui/form/contract-input.ts'
import { DocumentForm } from '../../../ui/form/document-form.tsx'
import { FormOpening, type Opening } from '../../../ui/form/opening.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { useToday } from '../../../ui/today.ts'
import { namesOf } from '../error-names.ts'
import { GoodsList } from '../goods-list.tsx'
import { measure, sayVolume, sayWeight } from '../measures.ts'
import { sayStockFault } from '../say-fault.ts'
import { type Reference, useReference } from '../use-reference.ts'
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

/** Opens a fresh form: its draft has an address of its own, so that it can be come back to. */
export function NewReceipt() {
  const [id] = useState(newId)
  return <Navigate to="/warehouse/receipts/draft/$id" params={{ id }} replace />
}

/** The goods received note as it is typed; posted with Ctrl+Enter after it said what it will do. */
export function ReceiptForm({ id }: { id: string }) {
  const { t } = useTranslation('common')
  const reference = useReference()
  if (!reference) return <p role="status">{t('loading')}</p>
  return (
    <FormOpening kind="receipt" subject={id} id={id}>
      {(opening) => <Receipt opening={opening} reference={reference} />}
    </FormOpening>
  )
}

const schema = inputOf(stockContract.receive)

function Receipt({ opening, reference }: { opening: Opening; reference: Reference }) {
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
      notify(t('receipt.posted', { number }))
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
      title={t('receipt.newTitle')}
      action={t('receipt.post')}
      onDiscarded={() => void navigate({ to: '/warehouse/receipts', replace: true })}
      names={names}
      above={<ReceiptFields form={form} reference={reference} />}
      confirm={{
        title: t('receipt.confirm'),
        will: (
          <>
            {t('receipt.will', {
              count: lines.length,
              units: sums.units,
              warehouse: reference.warehouseName(warehouseId ?? ''),
              project: reference.projectCode(projectId ?? ''),
              day: happenedOn ?? '',
            })}
            <GoodsList goods={goods} reference={reference} />
            {damaged > 0 ? <div>{t('receipt.willDamaged', { units: damaged })}</div> : null}
            {missing > 0 ? <div>{t('receipt.willMissing', { units: missing })}</div> : null}
          </>
        ),
      }}
    >
      <LineGrid
        label={t('receipt.lines')}
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
