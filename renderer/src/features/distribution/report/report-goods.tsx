import { ORPCError } from '@orpc/client'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../text/use-say.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { sumsOf } from '../balance.ts'
import type { Distribution } from '../distribution.ts'
import classes from '../form.module.css'
import { sayQuantity } from '../say-difference.ts'
import type { Reference } from '../use-reference.ts'
import { ReconciliationGrid } from './reconciliation-grid.tsx'
import { itemsToReport, type ReportDraft, unbalancedIn } from './report-draft.ts'

interface ReportGoodsProps {
  form: Form<ReportDraft>
  distribution: Distribution
  reference: Reference
}

/** DIS-19: what became of the goods, item by item; after a try, what does not balance. */
export function ReportGoods({ form, distribution, reference }: ReportGoodsProps) {
  const { t } = useTranslation('distribution')
  const say = useSay()
  const names = {
    item: reference.itemName,
    quantity: (itemId: string, count: number) => sayQuantity(itemId, count, reference, say),
  }
  const { arrived, inTransit } = sumsOf(distribution.items)
  const unbalanced = form.tried ? unbalancedIn(form.values, distribution.items) : []
  const key = JSON.stringify(unbalanced)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same differences are the same refusal
  const refusal = useMemo(
    () => (unbalanced.length > 0 ? new ORPCError('NOT_BALANCED', { data: { items: unbalanced } }) : undefined),
    [key],
  )
  return (
    <section className={classes.part} aria-labelledby="report-goods">
      <h2 id="report-goods" className={classes.heading}>
        {t('report.goods')}
      </h2>
      <Problem error={refusal} names={names} />
      {arrived === 0 ? (
        <p className={classes.wrong} role="status">
          {t('report.nothingArrived')}
        </p>
      ) : inTransit > 0 ? (
        <p className={classes.quiet} role="status">
          {t('report.stillOnTheWay', { units: inTransit })}
        </p>
      ) : null}
      <ReconciliationGrid
        items={itemsToReport(distribution.items)}
        report={form.values}
        reference={reference}
        onLines={(lines) => form.change({ lines })}
        cells={form.counts('lines')}
      />
    </section>
  )
}
