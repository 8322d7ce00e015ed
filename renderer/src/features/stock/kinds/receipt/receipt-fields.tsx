import { TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Say } from '../../../../text/i18n.ts'
import { useSay } from '../../../../text/use-say.ts'
import type { Choice } from '../../../../ui/field/choice.ts'
import { DayField } from '../../../../ui/field/day-field.tsx'
import { Lookup } from '../../../../ui/field/lookup.tsx'
import { FormFields } from '../../../../ui/form/frame/form-fields.tsx'
import type { Form } from '../../../../ui/form/use-form.ts'
import { useToday } from '../../../../ui/today.ts'
import type { Reference } from '../../use-reference.ts'
import type { ReceiptContent } from './receipt-content.ts'

interface ReceiptFieldsProps {
  form: Form<ReceiptContent>
  reference: Reference
}

/** Who sent what to where, on which paper. */
export function ReceiptFields({ form, reference }: ReceiptFieldsProps) {
  const { t } = useTranslation('stock')
  const say = useSay()
  const today = useToday()
  const { warehouses, projects, sources } = useMemo(() => choicesIn(reference, say), [reference, say])
  const { source, waybillNumber, noWaybillReason } = form.values
  const isOpening = source === 'opening'
  return (
    <FormFields label={t('form.receipt.fields')}>
      <Lookup label={t('field.warehouse')} required autoFocus {...form.choice('warehouseId', warehouses)} />
      <Lookup label={t('field.source')} required {...form.choice('source', sources)} />
      <Lookup label={t('field.project')} required {...form.choice('projectId', projects)} />
      <DayField label={t('field.receivedOn')} required {...form.day('happenedOn', { max: today })} />
      <TextInput
        label={t('field.waybillNumber')}
        disabled={waybillNumber === '' && noWaybillReason !== ''}
        {...form.text('waybillNumber')}
      />
      <TextInput
        label={t('field.noWaybillReason')}
        disabled={noWaybillReason === '' && waybillNumber !== ''}
        placeholder={isOpening ? t('form.receipt.openingReason') : ''}
        onFocus={() => {
          if (isOpening && noWaybillReason === '') form.change({ noWaybillReason: t('form.receipt.openingReason') })
        }}
        {...form.text('noWaybillReason')}
      />
      <TextInput label={t('field.receivedBy')} required {...form.text('receivedBy')} />
      <TextInput label={t('field.deliveredBy')} {...form.text('deliveredBy')} />
      <TextInput label={t('field.owner')} placeholder={t('lot.ownGoods')} {...form.text('owner')} />
      <TextInput label={t('field.remarks')} {...form.text('remarks')} />
    </FormFields>
  )
}

function choicesIn(reference: Reference, say: Say) {
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
    ...reference.parties.flatMap((one) => {
      const { kind } = one
      if (one.status !== 'active' || (kind !== 'supplier' && kind !== 'agency' && kind !== 'partner')) return []
      return [{ id: `supplier:${one.id}`, ...named(one), detail: say(`stock:party.${kind}`) }]
    }),
    ...reference.donors.map((one) => ({
      id: `donor:${one.id}`,
      code: one.code,
      name: one.name,
      detail: say('stock:party.donor'),
    })),
    { id: 'opening', name: say('stock:place.opening') },
  ]
  return { warehouses, projects, sources }
}
