import { Checkbox, Select, Textarea } from '@mantine/core'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { distributionContract } from '#shared/contract/distribution.ts'
import { distributionTypes } from '#shared/domain/distribution/distribution.ts'
import { office } from '../../../office/client.ts'
import { newId } from '../../../office/use-call-id.ts'
import { termsIn } from '../../../text/locales.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { Lookup } from '../../../ui/field/lookup.tsx'
import { QuantityField } from '../../../ui/field/quantity-field.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { DocumentForm } from '../../../ui/form/frame/document-form.tsx'
import { FormFields } from '../../../ui/form/frame/form-fields.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import classes from '../form.module.css'
import { GoodsList } from '../goods-list.tsx'
import { sayDistributionFault } from '../say-fault.ts'
import { type Reference, useReference } from '../use-reference.ts'
import { AgreementFields } from './agreement-fields.tsx'
import { goodsColumns, sameGoods } from './goods-columns.ts'
import { asPlanInput, blankLine, blankPlan, findPlanFaults, itemsIn, placeInPlan } from './plan-draft.ts'

/** Opens a fresh plan: its draft has an address of its own, so that it can be come back to. */
export function NewPlan() {
  const [id] = useState(newId)
  return <Navigate to="/distributions/draft/$id" params={{ id }} replace />
}

/** A plan being written, or taken up again where it was left. */
export function PlanForm({ id }: { id: string }) {
  const { t } = useTranslation('distribution')
  const reference = useReference()
  if (!reference) return <Waiting title={t('plan.title')} />
  return (
    <FormOpening kind="distribution-plan" subject={id} id={id}>
      {(opening) => <Plan opening={opening} reference={reference} />}
    </FormOpening>
  )
}

const schema = inputOf(distributionContract.plan)

function Plan({ opening, reference }: { opening: Opening; reference: Reference }) {
  const { t } = useTranslation('distribution')
  const { language, format } = useReading()
  const navigate = useNavigate()
  const say = useSay()
  const columns = useMemo(() => goodsColumns(reference, say), [reference, say])
  const form = useForm({
    opening,
    schema,
    start: blankPlan,
    elements: { lines: blankLine },
    input: (plan, ids) => asPlanInput(plan, ids, reference),
    place: placeInPlan,
    rules: findPlanFaults,
    sayFault: sayDistributionFault,
    send: (input) => office.distribution.plan(input),
    onSent: () => navigate({ to: '/distributions/$id', params: { id: opening.id }, replace: true }),
  })
  const { values: plan } = form
  const items = itemsIn(plan.lines, reference)
  const units = [...items.values()].reduce((sum, quantity) => sum + quantity, 0)
  const perHousehold =
    plan.targetHouseholds && units ? Math.round((units / plan.targetHouseholds) * 10) / 10 : undefined
  const types = distributionTypes.map((value) => ({ value, label: termsIn(language).distributionType[value] }))
  return (
    <DocumentForm
      form={form}
      title={t('plan.title')}
      action={t('plan.send')}
      onDiscarded={() => void navigate({ to: '/distributions', replace: true })}
      totals={[
        { id: 'items', label: t('plan.items'), value: items.size },
        { id: 'units', label: t('plan.units'), value: units },
        {
          id: 'each',
          label: t('plan.perHousehold'),
          value: perHousehold === undefined ? '' : format.number(perHousehold),
        },
      ]}
      above={
        <FormFields label={t('plan.what')}>
          <Lookup label={t('field.site')} required autoFocus {...form.choice('siteId', reference.sites)} />
          <Lookup label={t('field.project')} required {...form.choice('projectId', reference.projects)} />
          <Select
            label={t('field.type')}
            required
            allowDeselect={false}
            data={types}
            value={plan.type}
            onChange={(type) => {
              if (type) form.change({ type })
            }}
          />
          <DayField label={t('field.plannedOn')} required year="coming" {...form.day('plannedOn')} />
          <QuantityField label={t('field.targetHouseholds')} required {...form.quantity('targetHouseholds')} />
          <QuantityField label={t('field.targetPeople')} required {...form.quantity('targetPeople')} />
        </FormFields>
      }
    >
      <div className={classes.part}>
        <h2 className={classes.heading}>{t('plan.goods')}</h2>
        <LineGrid label={t('plan.goods')} {...form.grid('lines', columns)} make={blankLine} sameLot={sameGoods} />
        {plan.lines.some((line) => line.goodsId && reference.kit(line.goodsId)) ? (
          <>
            <p className={classes.quiet}>{t('plan.inAll')}</p>
            <GoodsList goods={items} reference={reference} />
          </>
        ) : null}
      </div>
      <section className={classes.part} aria-labelledby="plan-agreement">
        <h2 id="plan-agreement" className={classes.heading}>
          {t('plan.agreement')}
        </h2>
        <Checkbox label={t('plan.agreed')} description={t('plan.agreedHint')} {...form.flag('agreed')} />
        {plan.agreed ? <AgreementFields agreement={form.part(form.in('agreement'))} /> : null}
      </section>
      <Textarea label={t('field.remarks')} autosize minRows={2} {...form.text('remarks')} />
    </DocumentForm>
  )
}
