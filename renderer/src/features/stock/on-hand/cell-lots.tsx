import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { useKeys } from '../../../ui/keys/use-keys.ts'
import type { Reference } from '../use-reference.ts'
import { columnOf, markOf, type StockRow } from './build-matrix.ts'
import type { MatrixColumn, MatrixPlace } from './matrix-grid.tsx'
import classes from './on-hand-page.module.css'
import { LotState } from './stock-mark.tsx'

interface CellLotsProps {
  place: MatrixPlace
  rows: readonly StockRow[]
  columns: readonly MatrixColumn[]
  reference: Reference
  asOf: Day
  onOpen: () => void
  onClose: () => void
}

/** The lots of one cell, beside the matrix: what to look at before it is opened. */
export function CellLots({ place, rows, columns, reference, asOf, onOpen, onClose }: CellLotsProps) {
  const { t } = useTranslation(['stock', 'common', 'ui'])
  const { format } = useReading()
  const navigate = useNavigate()
  useKeys('Escape', onClose)
  const item = reference.item(place.itemId)
  const everywhere = place.columnId === 'total'
  const lots = rows
    .filter((row) => row.itemId === place.itemId && (everywhere || columnOf(row) === place.columnId))
    .sort((a, b) => (a.expiresOn ?? '9').localeCompare(b.expiresOn ?? '9'))
  const where = columns.find((column) => column.id === place.columnId)
  const isWarehouse = reference.warehouses.some((one) => one.id === place.columnId)
  if (!item) return null
  return (
    <aside className={classes.lots} aria-label={t('ui:list.preview')} aria-live="polite">
      <div className={classes.lotsHead}>
        <div>
          <h2>
            <bdi>{reference.nameOf(item)}</bdi>
          </h2>
          <p className={classes.where}>
            <bdi>{where?.label ?? t('onHand.allPlaces')}</bdi> · {t('onHand.lots', { count: lots.length })}
          </p>
        </div>
        <button type="button" className={classes.close} aria-label={t('ui:list.previewClose')} onClick={onClose}>
          ×
        </button>
      </div>
      {lots.length === 0 ? (
        <p className={classes.quiet}>{t('onHand.noLots')}</p>
      ) : (
        <ul className={classes.list}>
          {lots.map((lot) => (
            <li key={`${lot.placeId}/${lot.lotId}`} className={classes.lot}>
              <LotState mark={markOf(lot, item, asOf)} />
              <span className={classes.quantity}>{format.number(lot.quantity)}</span>
              <span className={classes.quiet}>
                {[
                  lot.batch,
                  lot.expiresOn ? t('lot.expires', { day: lot.expiresOn }) : '',
                  everywhere ? lot.placeName : '',
                ]
                  .filter(Boolean)
                  .map((part, index) => (
                    <bdi key={part}>
                      {index > 0 ? ' · ' : ''}
                      {part}
                    </bdi>
                  ))}
              </span>
              <span className={`code ${classes.quiet}`}>{reference.projectCode(lot.projectId)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.inline}>
        <ActionButton label={t('onHand.openLots')} onClick={onOpen} />
        {isWarehouse ? (
          <ActionButton
            label={t('card.title')}
            kind="quiet"
            onClick={() =>
              void navigate({
                to: '/warehouse/cards/$warehouseId/$itemId',
                params: { warehouseId: place.columnId, itemId: place.itemId },
              })
            }
          />
        ) : null}
      </div>
    </aside>
  )
}
