import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lossPlaces } from '#shared/domain/stock/kinds/loss-report.ts'
import { useReading } from '../../../../text/use-reading.ts'
import { DayField } from '../../../../ui/field/day-field.tsx'
import { Lookup } from '../../../../ui/field/lookup.tsx'
import classes from '../../../../ui/form/frame/form-fields.module.css'
import { FormFields } from '../../../../ui/form/frame/form-fields.tsx'
import type { Form } from '../../../../ui/form/use-form.ts'
import { useToday } from '../../../../ui/today.ts'
import type { Reference } from '../../use-reference.ts'
import type { LossContent } from './loss-content.ts'
import { useCurrencies } from './use-currencies.ts'
import { useLoadsUnderWay } from './use-loads-under-way.ts'

/** Where the loss came to light, what happened, who was told, and what it is worth. */
export function LossFields({ form, reference }: { form: Form<LossContent>; reference: Reference }) {
  const { t } = useTranslation('stock')
  const { format } = useReading()
  const today = useToday()
  const loads = useLoadsUnderWay()
  const currencies = useCurrencies()
  const warehouses = reference.warehouses
    .filter((one) => one.status === 'open')
    .map((one) => ({
      ...{ id: one.id, code: one.code, name: reference.nameOf(one) },
      alsoFoundBy: [one.nameEn, one.nameFr, one.nameAr],
    }))
  const { foundAt } = form.values
  const places = lossPlaces.map((value) => ({ value, label: t(`choice.foundAt.${value}`) }))
  const found = form.select('foundAt', places)
  return (
    <FormFields label={t('form.loss-report.fields')}>
      <NativeSelect
        label={t('fact.foundAt')}
        required
        autoFocus
        {...found}
        onChange={(event) => {
          found.onChange(event)
          // The lots are those of the place.
          const crosses = (event.currentTarget.value === 'transit') !== (foundAt === 'transit')
          if (crosses) form.change({ lines: [] })
        }}
      />
      {foundAt === 'transit' ? (
        <Lookup
          label={t('kind.waybill')}
          required
          {...form.choice('waybillId', loads)}
          onChange={(choice) => form.change({ waybillId: choice?.id ?? null, lines: [] })}
        />
      ) : (
        <Lookup
          label={t('field.warehouse')}
          required
          {...form.choice('warehouseId', warehouses)}
          onChange={(choice) => form.change({ warehouseId: choice?.id ?? null, lines: [] })}
        />
      )}
      <DayField label={t('field.foundOn')} required {...form.day('happenedOn', { max: today })} />
      <TextInput label={t('fact.reportedTo')} required {...form.text('reportedTo')} />
      <TextInput label={t('fact.witness')} {...form.text('witness')} />
      <TextInput
        label={t('fact.value')}
        placeholder={t('form.loss-report.valueUnknown')}
        inputMode="decimal"
        {...form.text('value')}
      />
      <Lookup label={t('field.currency')} {...form.choice('currency', currencies)} />
      <div className={classes.wide}>
        <Textarea
          label={t('fact.circumstances')}
          required
          autosize
          minRows={1}
          maxRows={4}
          description={t('form.loss-report.circumstancesSay', { most: format.number(500) })}
          {...form.text('circumstances')}
        />
      </div>
    </FormFields>
  )
}
