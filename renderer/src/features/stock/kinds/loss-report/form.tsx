import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stockContract } from '#shared/contract/stock.ts'
import { majorAmount } from '#shared/domain/money.ts'
import { office } from '../../../../office/client.ts'
import { useReading } from '../../../../text/use-reading.ts'
import { notify } from '../../../../ui/action/notify.ts'
import { inputOf } from '../../../../ui/form/fault/contract-input.ts'
import { DocumentForm } from '../../../../ui/form/frame/document-form.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { LineGrid } from '../../../../ui/line-grid/line-grid.tsx'
import { useToday } from '../../../../ui/today.ts'
import { namesOf } from '../../error-names.ts'
import { GoodsList } from '../../goods-list.tsx'
import { sayStockFault } from '../../say-fault.ts'
import type { KindFormProps } from '../kind-form.tsx'
import { sameLoss, useLossColumns } from './loss-columns.ts'
import {
  asLossInput,
  blankLoss,
  blankLossLine,
  findLossFaults,
  type LossContent,
  lossValue,
  placeInLoss,
} from './loss-content.ts'
import { LossFields } from './loss-fields.tsx'
import { useLostLots } from './use-lost-lots.ts'

const schema = inputOf(stockContract.reportLoss)

/** The loss and damage report as it is typed; sent with Ctrl+Enter after it said what it will do. */
export function Form({ opening, reference, about }: KindFormProps) {
  const { t } = useTranslation('stock')
  const { format } = useReading()
  const navigate = useNavigate()
  const today = useToday()
  const form = useForm({
    opening,
    schema,
    start: (): LossContent => {
      const open = reference.warehouses.filter((one) => one.status === 'open')
      return blankLoss({
        foundAt: about ? 'transit' : 'warehouse',
        warehouseId: open.length === 1 ? (open[0]?.id ?? null) : null,
        waybillId: about ?? null,
        happenedOn: today,
      })
    },
    elements: { lines: blankLossLine },
    input: asLossInput,
    place: placeInLoss,
    rules: findLossFaults,
    sayFault: sayStockFault,
    confirms: true,
    send: (input) => office.stock.reportLoss(input),
    onSent: ({ number }) => {
      notify(t('form.loss-report.posted', { number }))
      void navigate({ to: '/warehouse/documents/$id', params: { id: opening.id }, replace: true })
    },
  })
  const { values } = form
  const onTheWay = values.foundAt === 'transit'
  const lots = useLostLots(values, reference)
  const usualCause = values.lines.findLast(({ cause }) => cause !== null)?.cause ?? null
  const columns = useLossColumns(reference, lots, { onTheWay, usualCause })
  const itemOf = (lotId: string) => lots.find(lotId)?.lot.itemId
  const sum = (of: 'lost' | 'damaged') => values.lines.reduce((all, line) => all + (line[of] ?? 0), 0)
  const goods = values.lines.flatMap((line) =>
    line.lotId ? [{ itemId: itemOf(line.lotId) ?? '', quantity: (line.lost ?? 0) + (line.damaged ?? 0) }] : [],
  )
  const value = lossValue(values)
  return (
    <DocumentForm
      form={form}
      title={t('form.loss-report.newTitle')}
      action={t('form.loss-report.post')}
      onDiscarded={() => void navigate({ to: '/warehouse/losses', replace: true })}
      names={namesOf(reference, itemOf)}
      above={<LossFields form={form} reference={reference} />}
      confirm={{
        title: t('form.loss-report.confirm'),
        will: (
          <>
            {t('form.loss-report.will', { count: values.lines.length, lost: sum('lost'), damaged: sum('damaged') })}
            <GoodsList goods={goods} reference={reference} />
            {value > 0 && values.currency ? (
              <div>
                {t('form.loss-report.willValue', {
                  amount: format.number(majorAmount(value, values.currency)),
                  currency: values.currency,
                })}
              </div>
            ) : null}
            <div>{t('form.loss-report.willWait')}</div>
          </>
        ),
      }}
    >
      <LineGrid
        label={t('form.loss-report.lines')}
        {...form.grid('lines', columns)}
        make={blankLossLine}
        sameLot={sameLoss}
        totals={[
          { id: 'lost', label: t('column.lost'), value: sum('lost') },
          { id: 'damaged', label: t('total.damaged'), value: sum('damaged') },
        ]}
      />
    </DocumentForm>
  )
}
