import { useTranslation } from 'react-i18next'
import { referenceContract } from '#shared/contract/reference.ts'
import { exampleNumber } from '#shared/domain/document-number.ts'
import { warehouseTypes } from '#shared/domain/reference/warehouse.ts'
import { office } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { useOfficeLists, type Warehouse } from '../../office/use-office-lists.ts'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { Waiting } from '../../ui/page/waiting.tsx'
import type { RecordField } from '../../ui/record-form/record-field.ts'
import { RecordMissing } from '../../ui/record-form/record-missing.tsx'
import { RecordPage } from '../../ui/record-form/record-page.tsx'
import { useNameFields } from './use-name-fields.ts'
import { warehouseStates } from './warehouses-page.tsx'

const schema = inputOf(referenceContract.saveWarehouse)
const list = '/office/warehouses'
const statuses = ['open', 'counting', 'closed'] as const

/** A warehouse: a new one without an id. */
export function WarehousePage({ id }: { id?: string }) {
  const { t } = useTranslation('office')
  const names = useNameFields()
  const { lists } = useOfficeLists()
  if (!lists) return <Waiting />
  const warehouse = lists.warehouses.find((one) => one.id === id)
  if (id && !warehouse) return <RecordMissing list={list} />
  const fields: RecordField<Warehouse>[] = [
    {
      as: 'text',
      key: 'code',
      label: t('field.code'),
      hint: t('warehouses.codeHint', { example: exampleNumber }),
      code: true,
      required: true,
    },
    {
      as: 'select',
      key: 'type',
      label: t('field.type'),
      options: warehouseTypes.map((value) => ({ value, label: t(`warehouses.types.${value}`) })),
    },
    { as: 'lookup', key: 'pcode', label: t('field.area'), hint: t('field.areaHint'), choices: lists.areaChoices },
    ...names,
    {
      as: 'select',
      key: 'status',
      label: t('field.status'),
      options: statuses.map((value) => ({ value, label: t(`warehouses.statuses.${value}`) })),
    },
  ]
  return (
    <RecordPage<Warehouse>
      key={id ?? 'new'}
      kind="warehouse"
      isNew={!warehouse}
      list={list}
      title={warehouse ? lists.nameOf(warehouse) : t('warehouses.add')}
      number={warehouse?.code}
      state={
        warehouse && {
          state: warehouseStates[warehouse.status],
          label: t(`warehouses.statuses.${warehouse.status}`),
        }
      }
      nameOf={lists.nameOf}
      start={
        warehouse ?? {
          id: newId(),
          code: '',
          nameEn: '',
          nameFr: '',
          nameAr: '',
          type: 'regional',
          pcode: '',
          status: 'open',
        }
      }
      fields={() => fields}
      schema={schema}
      save={(saved) => office.reference.saveWarehouse(saved)}
    />
  )
}
