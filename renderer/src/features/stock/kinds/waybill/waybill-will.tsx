import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../text/use-say.ts'
import { type Goods, GoodsList } from '../../goods-list.tsx'
import { measure, sayVolume, sayWeight } from '../../measures.ts'
import type { Reference } from '../../use-reference.ts'
import type { Destination } from './use-destinations.ts'
import type { WaybillContent } from './waybill-content.ts'

interface WaybillWillProps {
  form: WaybillContent
  goods: readonly Goods[]
  destination: Destination | undefined
  reference: Reference
}

/** What dispatching will do, in numbers: how much leaves where, for where, and with whom. */
export function WaybillWill({ form, goods, destination, reference }: WaybillWillProps) {
  const { t } = useTranslation('stock')
  const say = useSay()
  const sums = measure(goods, reference.item)
  return (
    <>
      {t('form.waybill.will', {
        count: form.lots.length,
        units: sums.units,
        from: reference.warehouseName(form.warehouseId ?? ''),
        to: destination ? [destination.code, destination.name].filter(Boolean).join(' · ') : '',
        day: form.happenedOn ?? '',
      })}
      <GoodsList goods={goods} reference={reference} />
      {sums.grams > 0 ? (
        <div>
          {t('form.waybill.willWeigh', {
            weight: sayWeight(sums.grams, say),
            volume: sayVolume(sums.millilitres, say),
          })}
        </div>
      ) : null}
      <div>{t('form.waybill.willVehicle', { plate: form.vehiclePlate, driver: form.driverName })}</div>
    </>
  )
}
