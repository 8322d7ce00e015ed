import { useTranslation } from 'react-i18next'
import { referenceContract } from '#shared/contract/reference.ts'
import { itemCategories, itemUnits } from '#shared/domain/reference/item.ts'
import { office } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { type Item, useOfficeLists } from '../../office/use-office-lists.ts'
import { say } from '../../text/i18n.ts'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { Waiting } from '../../ui/page/waiting.tsx'
import type { RecordField } from '../../ui/record-form/record-field.ts'
import { RecordMissing } from '../../ui/record-form/record-missing.tsx'
import { RecordPage } from '../../ui/record-form/record-page.tsx'
import { useNameFields } from './use-name-fields.ts'

const schema = inputOf(referenceContract.saveItem)
const list = '/office/items'
const blank = (): Item => ({
  id: newId(),
  code: '',
  nameEn: '',
  nameFr: '',
  nameAr: '',
  category: 'nfi',
  unit: 'piece',
  packUnit: '',
  unitsPerPack: 1,
  weightGrams: 0,
  volumeMillilitres: 0,
  tracksBatch: false,
  tracksExpiry: false,
  warnDaysBeforeExpiry: 0,
  isMenstrualHygiene: false,
  barcode: '',
  status: 'active',
})

/** An item: a new one without an id. */
export function ItemPage({ id }: { id?: string }) {
  const { t } = useTranslation('office')
  const names = useNameFields()
  const { lists } = useOfficeLists()
  if (!lists) return <Waiting />
  const item = lists.items.find((one) => one.id === id)
  if (id && !item) return <RecordMissing list={list} />
  const fields = (now: Item): RecordField<Item>[] => [
    { as: 'text', key: 'code', label: t('field.code'), hint: t('field.codeHint'), code: true, required: true },
    {
      as: 'select',
      key: 'category',
      label: t('items.category'),
      options: itemCategories.map((value) => ({ value, label: t(`items.categories.${value}`) })),
    },
    {
      as: 'select',
      key: 'unit',
      label: t('items.unit'),
      hint: t('items.unitHint'),
      options: itemUnits.map((value) => ({ value, label: say(`common:unitName.${value}`) })),
    },
    ...names,
    { as: 'text', key: 'packUnit', label: t('items.packUnit'), hint: t('items.packUnitHint') },
    {
      as: 'number',
      key: 'unitsPerPack',
      label: t('items.unitsPerPack'),
      unit: say(`common:unitName.${now.unit}`),
      min: 1,
      counted: (count) => say(`common:unit.${now.unit}`, { count }),
    },
    { as: 'text', key: 'barcode', label: t('items.barcode'), hint: t('items.barcodeHint') },
    { as: 'number', key: 'weightGrams', label: t('items.weight'), unit: t('items.grams') },
    { as: 'number', key: 'volumeMillilitres', label: t('items.volume'), unit: t('items.millilitres') },
    {
      as: 'select',
      key: 'status',
      label: t('field.status'),
      options: (['active', 'discontinued'] as const).map((value) => ({ value, label: t(`items.statuses.${value}`) })),
    },
    { as: 'check', key: 'tracksBatch', label: t('items.tracksBatch') },
    { as: 'check', key: 'tracksExpiry', label: t('items.tracksExpiry') },
    { as: 'check', key: 'isMenstrualHygiene', label: t('items.menstrual') },
    ...(now.tracksExpiry
      ? [{ as: 'number', key: 'warnDaysBeforeExpiry', label: t('items.warnDays'), unit: t('items.daysUnit') } as const]
      : []),
  ]
  return (
    <RecordPage<Item>
      key={id ?? 'new'}
      kind="item"
      isNew={!item}
      list={list}
      title={item ? lists.nameOf(item) : t('items.add')}
      number={item?.code}
      nameOf={(saved) => saved.code}
      start={item ?? blank()}
      fields={fields}
      schema={schema}
      save={(saved) => office.reference.saveItem(saved)}
    />
  )
}
