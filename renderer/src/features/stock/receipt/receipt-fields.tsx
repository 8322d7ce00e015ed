import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../text/use-say.ts'
import type { Choice } from '../../../ui/choice.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormFields } from '../../../ui/form-fields.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { useToday } from '../../../ui/today.ts'
import type { Reference } from '../use-reference.ts'
import type { ReceiptContent } from './receipt-content.ts'
import type { ReceiptFaults } from './receipt-faults.ts'

interface ReceiptFieldsProps {
  form: ReceiptContent
  onForm: (change: Partial<ReceiptContent>) => void
  reference: Reference
  /** What is wrong, once the person has tried to post. */
  wrong: ReceiptFaults['fields']
}

/** Who sent what to where, on which paper. */
export function ReceiptFields({ form, onForm, reference, wrong }: ReceiptFieldsProps) {
  const { t } = useTranslation('stock')
  const say = useSay()
  const today = useToday()
  const { warehouses, projects, sources } = useMemo(() => choicesIn(reference, say), [reference, say])
  const isOpening = form.source === 'opening'
  return (
    <FormFields label={t('receipt.fields')}>
      <Lookup
        label={t('field.warehouse')}
        required
        autoFocus
        choices={warehouses}
        value={warehouses.find((one) => one.id === form.warehouseId) ?? null}
        onChange={(choice) => onForm({ warehouseId: choice?.id ?? null })}
        error={wrong.warehouseId}
      />
      <Lookup
        label={t('field.source')}
        required
        choices={sources}
        value={sources.find((one) => one.id === form.source) ?? null}
        onChange={(choice) => onForm({ source: choice?.id ?? null })}
        error={wrong.source}
      />
      <Lookup
        label={t('field.project')}
        required
        choices={projects}
        value={projects.find((one) => one.id === form.projectId) ?? null}
        onChange={(choice) => onForm({ projectId: choice?.id ?? null })}
        error={wrong.projectId}
      />
      <DayField
        label={t('field.receivedOn')}
        required
        max={today}
        value={form.happenedOn}
        onChange={(happenedOn) => onForm({ happenedOn })}
        error={wrong.happenedOn}
      />
      <TextInput
        label={t('field.waybillNumber')}
        autoComplete="off"
        value={form.waybillNumber}
        disabled={form.waybillNumber === '' && form.noWaybillReason !== ''}
        onChange={(event) => onForm({ waybillNumber: event.currentTarget.value })}
        error={form.noWaybillReason === '' ? wrong.waybill : undefined}
      />
      <TextInput
        label={t('field.noWaybillReason')}
        autoComplete="off"
        value={form.noWaybillReason}
        disabled={form.noWaybillReason === '' && form.waybillNumber !== ''}
        placeholder={isOpening ? t('receipt.openingReason') : ''}
        onChange={(event) => onForm({ noWaybillReason: event.currentTarget.value })}
        onFocus={() => {
          if (isOpening && form.noWaybillReason === '') onForm({ noWaybillReason: t('receipt.openingReason') })
        }}
        error={form.noWaybillReason !== '' ? wrong.waybill : undefined}
      />
      <TextInput
        label={t('field.receivedBy')}
        required
        autoComplete="off"
        value={form.receivedBy}
        onChange={(event) => onForm({ receivedBy: event.currentTarget.value })}
        error={wrong.receivedBy}
      />
      <TextInput
        label={t('field.deliveredBy')}
        autoComplete="off"
        value={form.deliveredBy}
        onChange={(event) => onForm({ deliveredBy: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.owner')}
        autoComplete="off"
        placeholder={t('lot.ownGoods')}
        value={form.owner}
        onChange={(event) => onForm({ owner: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.remarks')}
        autoComplete="off"
        value={form.remarks}
        onChange={(event) => onForm({ remarks: event.currentTarget.value })}
      />
    </FormFields>
  )
}

function choicesIn(reference: Reference, say: (key: never) => string) {
  const named = (record: { nameEn: string; nameFr: string; nameAr: string }) => ({
    name: reference.nameOf(record),
    alsoFoundBy: [record.nameEn, record.nameFr, record.nameAr],
  })
  const warehouses: Choice[] = reference.warehouses
    .filter((one) => one.status === 'open')
    .map((one) => ({ id: one.id, code: one.code, ...named(one) }))
  const projects: Choice[] = reference.projects
    .filter((one) => one.status !== 'closed')
    .map((one) => ({ id: one.id, code: one.code, name: one.title }))
  const sources: Choice[] = [
    ...reference.parties
      .filter((one) => one.status === 'active' && ['supplier', 'agency', 'partner'].includes(one.kind))
      .map((one) => ({ id: `supplier:${one.id}`, ...named(one), detail: say(`stock:party.${one.kind}` as never) })),
    ...reference.donors.map((one) => ({
      id: `donor:${one.id}`,
      code: one.code,
      name: one.name,
      detail: say('stock:party.donor' as never),
    })),
    { id: 'opening', name: say('stock:place.opening' as never) },
  ]
  return { warehouses, projects, sources }
}
