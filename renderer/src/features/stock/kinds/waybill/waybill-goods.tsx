import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../text/use-say.ts'
import { ActionButton } from '../../../../ui/action/action.tsx'
import { Problem } from '../../../../ui/action/problem.tsx'
import type { Form } from '../../../../ui/form/use-form.ts'
import { LineGrid } from '../../../../ui/line-grid/line-grid.tsx'
import type { Goods } from '../../goods-list.tsx'
import { measure, sayVolume, sayWeight } from '../../measures.ts'
import type { useLots } from '../../use-lots.ts'
import type { Reference } from '../../use-reference.ts'
import { useProposal } from './use-proposal.ts'
import { sameLot, sameWanted, useLotColumns, useWantedColumns } from './waybill-columns.ts'
import { blankLot, blankWanted, type WaybillContent } from './waybill-content.ts'
import classes from './waybill-form.module.css'

interface WaybillGoodsProps {
  form: Form<WaybillContent>
  lots: ReturnType<typeof useLots>
  goods: readonly Goods[]
  projectId: string | null
  reference: Reference
  /** The lots are not those that expire first: the office asks why. */
  needsReason: boolean
}

/** What is wanted, and the lots that are taken for it: proposed, or chosen by hand. */
export function WaybillGoods({ form, lots, goods, projectId, reference, needsReason }: WaybillGoodsProps) {
  const { t } = useTranslation('stock')
  const say = useSay()
  const { values, change } = form
  const wantedColumns = useWantedColumns(reference, lots)
  const lotColumns = useLotColumns(reference, lots)
  const proposal = useProposal(values, projectId, (proposed) => form.fill({ lots: proposed }))
  const sums = measure(goods, reference.item)
  return (
    <>
      <h2 className={classes.heading}>{t('form.waybill.wanted')}</h2>
      <div className={classes.wanted}>
        <LineGrid
          label={t('form.waybill.wanted')}
          low
          {...form.grid('wanted', wantedColumns)}
          make={blankWanted}
          sameLot={sameWanted}
          refused={(line, column) => {
            const short = column === 'quantity' && !values.byHand ? proposal.shortOf(line.itemId) : 0
            return short > 0 ? t('fault.SHORT', { count: short }) : undefined
          }}
        />
      </div>
      <div className={classes.heading}>
        <h2>{t('form.waybill.lots')}</h2>
        <span className={classes.note}>
          {values.byHand
            ? t('form.waybill.byHand')
            : values.lots.length > 0
              ? t('form.waybill.proposed')
              : t('form.waybill.proposes')}
        </span>
        {values.byHand && proposal.differs ? (
          <ActionButton
            label={t('form.waybill.proposeAgain')}
            kind="quiet"
            keys="Alt+P"
            onClick={() => {
              proposal.propose()
              change({ byHand: false })
            }}
          />
        ) : null}
      </div>
      <Problem error={proposal.error} saved="reading" />
      <div className={classes.lots}>
        <LineGrid
          label={t('form.waybill.lots')}
          {...form.grid('lots', lotColumns)}
          onLines={(next) => change({ lots: next, byHand: true })}
          make={blankLot}
          sameLot={sameLot}
          totals={[
            { id: 'units', label: t('total.units'), value: sums.units },
            { id: 'weight', label: t('total.weight'), value: sayWeight(sums.grams, say) },
            { id: 'volume', label: t('total.volume'), value: sayVolume(sums.millilitres, say) },
          ]}
        />
      </div>
      {values.byHand && (proposal.differs || needsReason) ? (
        <TextInput
          label={t('field.notFefoReason')}
          description={t('form.waybill.reasonSays')}
          {...form.text('notFefoReason')}
        />
      ) : null}
    </>
  )
}
