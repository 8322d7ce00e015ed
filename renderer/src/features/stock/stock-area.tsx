import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { documentKinds, formKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
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
          ...formKinds.map((kind) => {
            const { list } = documentKinds[kind]
            return { to: `/warehouse/${list}`, label: t(`list.${list}.title`) }
          }),
          { to: '/warehouse/documents', label: t('documents.title'), exact: true },
        ]}
      />
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  )
}
