import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AreaNav } from '../../ui/page/area-nav.tsx'
import classes from './stock-area.module.css'

/** The pages of the warehouse, and the one that is open. */
export function WarehouseArea() {
  const { t } = useTranslation('stock')
  return (
    <div className={classes.area}>
      <AreaNav
        label={t('title')}
        pages={[
          { to: '/warehouse', label: t('onHand.title'), exact: true },
          { to: '/warehouse/receipts', label: t('receipts.title') },
          { to: '/warehouse/waybills', label: t('waybills.title') },
          { to: '/warehouse/losses', label: t('losses.title') },
          { to: '/warehouse/documents', label: t('documents.title'), exact: true },
        ]}
      />
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  )
}
