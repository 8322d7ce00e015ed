import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../ui/day-field.tsx'
import classes from '../../../ui/form-fields.module.css'
import { FormFields } from '../../../ui/form-fields.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { useToday } from '../../../ui/today.ts'
import type { Reference } from '../use-reference.ts'
import type { Destination } from './use-destinations.ts'
import { distributionIn, type WaybillContent } from './waybill-content.ts'
import type { WaybillFaults } from './waybill-faults.ts'

interface WaybillFieldsProps {
  form: WaybillContent
  onForm: (change: Partial<WaybillContent>) => void
  reference: Reference
  destinations: readonly Destination[]
  /** What is wrong, once the person has tried to send. */
  wrong: WaybillFaults
}

/** From where to where, and with whom. */
export function WaybillFields({ form, onForm, reference, destinations, wrong }: WaybillFieldsProps) {
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
  const isDistribution = distributionIn(form) !== undefined
  const own = destinations.find((one) => one.id === form.destination)?.projectId
  const projectId = isDistribution ? own : form.projectId
  const text = (field: 'vehiclePlate' | 'driverName' | 'driverPhone' | 'sealNumber' | 'remarks', required = false) => (
    <TextInput
      label={t(`field.${field}`)}
      required={required}
      autoComplete="off"
      value={form[field]}
      onChange={(event) => onForm({ [field]: event.currentTarget.value })}
      error={field === 'vehiclePlate' || field === 'driverName' ? wrong[field] : undefined}
    />
  )
  return (
    <FormFields label={t('waybill.fields')} narrow>
      <Lookup
        label={t('field.from')}
        required
        autoFocus
        choices={warehouses}
        value={warehouses.find((one) => one.id === form.warehouseId) ?? null}
        onChange={(choice) => onForm({ warehouseId: choice?.id ?? null, lots: [], byHand: false })}
        error={wrong.warehouseId}
      />
      <div className={classes.wide}>
        <Lookup
          label={t('field.to')}
          required
          choices={destinations}
          value={destinations.find((one) => one.id === form.destination) ?? null}
          onChange={(choice) => onForm({ destination: choice?.id ?? null, byHand: false })}
          error={wrong.destination}
        />
      </div>
      <Lookup
        label={t(isDistribution ? 'field.project' : 'field.onlyProject')}
        placeholder={t('onHand.allProjects')}
        disabled={isDistribution}
        choices={projects}
        value={projects.find((one) => one.id === projectId) ?? null}
        onChange={(choice) => onForm({ projectId: choice?.id ?? null, byHand: false })}
      />
      <DayField
        label={t('field.dispatchedOn')}
        required
        max={today}
        value={form.happenedOn}
        onChange={(happenedOn) => onForm({ happenedOn })}
        error={wrong.happenedOn}
      />
      {text('vehiclePlate', true)}
      {text('driverName', true)}
      {text('driverPhone')}
      <Lookup
        label={t('field.transporter')}
        choices={transporters}
        value={transporters.find((one) => one.id === form.transporterId) ?? null}
        onChange={(choice) => onForm({ transporterId: choice?.id ?? null })}
      />
      {text('sealNumber')}
      <DayField
        label={t('field.expectedOn')}
        placeholder=""
        year="coming"
        value={form.expectedOn}
        onChange={(expectedOn) => onForm({ expectedOn })}
        error={wrong.expectedOn}
        {...(form.happenedOn ? { min: form.happenedOn } : {})}
      />
      {text('remarks')}
    </FormFields>
  )
}
