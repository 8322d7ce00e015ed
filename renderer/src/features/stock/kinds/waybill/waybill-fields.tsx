import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../../ui/field/day-field.tsx'
import { Lookup } from '../../../../ui/field/lookup.tsx'
import classes from '../../../../ui/form/frame/form-fields.module.css'
import { FormFields } from '../../../../ui/form/frame/form-fields.tsx'
import type { Form } from '../../../../ui/form/use-form.ts'
import { useToday } from '../../../../ui/today.ts'
import type { Reference } from '../../use-reference.ts'
import type { Destination } from './use-destinations.ts'
import { distributionIn, type WaybillContent } from './waybill-content.ts'

interface WaybillFieldsProps {
  form: Form<WaybillContent>
  reference: Reference
  destinations: readonly Destination[]
}

/** From where to where, and with whom. */
export function WaybillFields({ form, reference, destinations }: WaybillFieldsProps) {
  const { t } = useTranslation('stock')
  const today = useToday()
  const named = (one: { id: string; nameEn: string; nameFr: string; nameAr: string }) => ({
    id: one.id,
    name: reference.nameOf(one),
    alsoFoundBy: [one.nameEn, one.nameFr, one.nameAr],
  })
  const warehouses = reference.warehouses
    .filter((one) => one.status === 'open')
    .map((one) => ({ ...named(one), code: one.code }))
  const projects = reference.projects.map((one) => ({ id: one.id, code: one.code, name: one.title }))
  const transporters = reference.parties
    .filter((one) => one.kind === 'transporter' && one.status === 'active')
    .map(named)
  const { values } = form
  const isDistribution = distributionIn(values) !== undefined
  const own = destinations.find((one) => one.id === values.destination)?.projectId
  const projectId = isDistribution ? own : values.projectId
  return (
    <FormFields label={t('form.waybill.fields')} narrow>
      <Lookup
        label={t('field.from')}
        required
        autoFocus
        {...form.choice('warehouseId', warehouses)}
        onChange={(choice) => form.change({ warehouseId: choice?.id ?? null, lots: [], byHand: false })}
      />
      <div className={classes.wide}>
        <Lookup
          label={t('field.to')}
          required
          {...form.choice('destination', destinations)}
          onChange={(choice) => form.change({ destination: choice?.id ?? null, byHand: false })}
        />
      </div>
      <Lookup
        label={t(isDistribution ? 'field.project' : 'field.onlyProject')}
        placeholder={t('onHand.allProjects')}
        disabled={isDistribution}
        {...form.choice('projectId', projects)}
        value={projects.find((one) => one.id === projectId) ?? null}
        onChange={(choice) => form.change({ projectId: choice?.id ?? null, byHand: false })}
      />
      <DayField label={t('field.dispatchedOn')} required {...form.day('happenedOn', { max: today })} />
      <TextInput label={t('field.vehiclePlate')} required {...form.text('vehiclePlate')} />
      <TextInput label={t('field.driverName')} required {...form.text('driverName')} />
      <TextInput label={t('field.driverPhone')} {...form.text('driverPhone')} />
      <Lookup label={t('field.transporter')} {...form.choice('transporterId', transporters)} />
      <TextInput label={t('field.sealNumber')} {...form.text('sealNumber')} />
      <DayField
        label={t('field.expectedOn')}
        placeholder=""
        year="coming"
        {...form.day('expectedOn', { min: values.happenedOn ?? undefined })}
      />
      <TextInput label={t('field.remarks')} {...form.text('remarks')} />
    </FormFields>
  )
}
