import { Checkbox, Select, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { distributionTypes } from '#shared/domain/distribution/distribution.ts'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { termsIn } from '../../../text/locales.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { DocumentPage } from '../../../ui/document-page.tsx'
import { DraftNote } from '../../../ui/drafts/draft-note.tsx'
import { useDraft } from '../../../ui/drafts/use-draft.ts'
import { FormFields } from '../../../ui/form-fields.tsx'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { QuantityField } from '../../../ui/quantity-field.tsx'
import classes from '../form.module.css'
import { GoodsList } from '../goods-list.tsx'
import { type Reference, useReference } from '../use-reference.ts'
import { useShowMissing } from '../use-show-missing.ts'
import { Waiting } from '../waiting.tsx'
import { AgreementFields } from './agreement-fields.tsx'
import { goodsColumns, sameGoods } from './goods-columns.ts'
import {
  asPlanInput,
  blankLine,
  blankPlan,
  isPlanStarted,
  itemsIn,
  type Missing,
  missingIn,
  type PlanDraft,
  readPlan,
} from './plan-draft.ts'

/** A fresh plan: its id is made here and kept while the form is open. */
export function NewPlan() {
  const [id] = useState(newId)
  return <PlanForm key={id} id={id} />
}

/** A plan being written, or taken up again where it was left. */
export function PlanForm({ id }: { id: string }) {
  const { t } = useTranslation('distribution')
  const reference = useReference()
  const draft = useDraft<PlanDraft>({
    id,
    kind: 'distribution-plan',
    title: (plan) =>
      plan.siteId && reference ? t('plan.draftAt', { site: reference.siteName(plan.siteId) }) : t('plan.draft'),
    read: readPlan,
    blank: blankPlan,
    worthKeeping: isPlanStarted,
  })
  if (!reference || !draft.content) return <Waiting title={t('plan.title')} />
  return <PlanFields id={id} plan={draft.content} draft={draft} reference={reference} />
}

interface PlanFieldsProps {
  id: string
  plan: PlanDraft
  draft: ReturnType<typeof useDraft<PlanDraft>>
  reference: Reference
}

function PlanFields({ id, plan, draft, reference }: PlanFieldsProps) {
  const { t } = useTranslation(['distribution', 'common'])
  const { language, format } = useReading()
  const navigate = useNavigate()
  const callId = useCallId()
  const say = useSay()
  const send = useMutation(officeQuery.distribution.plan.mutationOptions())
  const [badCells, setBadCells] = useState(0)
  const { shown, tryWith } = useShowMissing<Missing>(missingIn(plan))
  const columns = useMemo(() => goodsColumns(reference, say), [reference, say])
  const change = (part: Partial<PlanDraft>) => draft.change((was) => ({ ...was, ...part }))
  const wrong = (field: Missing) => (shown.includes(field) ? t('needed') : undefined)
  const one = (list: Reference['sites'], chosen: string | null) => list.find((choice) => choice.id === chosen) ?? null

  const post = () =>
    tryWith(async () => {
      const input = asPlanInput(plan, { id, callId }, reference)
      if (!input) return
      await send.mutateAsync(input)
      await draft.discard()
      await navigate({ to: '/distributions/$id', params: { id }, replace: true })
    })
  const items = itemsIn(plan.lines, reference)
  const units = [...items.values()].reduce((sum, quantity) => sum + quantity, 0)
  return (
    <DocumentPage
      title={t('plan.title')}
      summary={
        <DraftNote
          draft={draft}
          onDiscard={() => void draft.discard().then(() => navigate({ to: '/distributions', replace: true }))}
        />
      }
      actions={[
        {
          id: 'plan',
          label: t('plan.send'),
          keys: 'Ctrl+Enter',
          kind: 'main',
          busy: send.isPending,
          disabledReason: badCells > 0 ? t('mendCells', { cells: badCells }) : undefined,
          onClick: () => void post(),
        },
      ]}
      totals={[
        { id: 'items', label: t('plan.items'), value: items.size },
        { id: 'units', label: t('plan.units'), value: units },
        {
          id: 'each',
          label: t('plan.perHousehold'),
          value:
            plan.targetHouseholds && units ? format.number(Math.round((units / plan.targetHouseholds) * 10) / 10) : '',
        },
      ]}
    >
      <Problem error={send.error} />
      <FormFields label={t('plan.what')}>
        <Lookup
          label={t('field.site')}
          required
          autoFocus
          choices={reference.sites}
          value={one(reference.sites, plan.siteId)}
          error={wrong('siteId')}
          onChange={(site) => change({ siteId: site?.id ?? null })}
        />
        <Lookup
          label={t('field.project')}
          required
          choices={reference.projects}
          value={one(reference.projects, plan.projectId)}
          error={wrong('projectId')}
          onChange={(project) => change({ projectId: project?.id ?? null })}
        />
        <Select
          label={t('field.type')}
          required
          allowDeselect={false}
          data={distributionTypes.map((type) => ({ value: type, label: termsIn(language).distributionType[type] }))}
          value={plan.type}
          onChange={(type) => {
            if (type) change({ type })
          }}
        />
        <DayField
          label={t('field.plannedOn')}
          required
          year="coming"
          value={plan.plannedOn}
          error={wrong('plannedOn')}
          onChange={(plannedOn) => change({ plannedOn })}
        />
        <QuantityField
          label={t('field.targetHouseholds')}
          required
          value={plan.targetHouseholds}
          error={wrong('targetHouseholds')}
          onChange={(targetHouseholds) => change({ targetHouseholds })}
        />
        <QuantityField
          label={t('field.targetPeople')}
          required
          value={plan.targetPeople}
          error={wrong('targetPeople')}
          onChange={(targetPeople) => change({ targetPeople })}
        />
      </FormFields>
      <div className={classes.part}>
        <h2 className={classes.heading}>{t('plan.goods')}</h2>
        {wrong('lines') ? (
          <p className={classes.wrong} role="alert">
            {t('plan.needsGoods')}
          </p>
        ) : null}
        <LineGrid
          label={t('plan.goods')}
          columns={columns}
          lines={plan.lines}
          onLines={(lines) => change({ lines })}
          make={blankLine}
          sameLot={sameGoods}
          onCheck={({ bad, staged }) => setBadCells(bad + staged)}
        />
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
        <Checkbox
          label={t('plan.agreed')}
          description={t('plan.agreedHint')}
          checked={plan.agreed}
          onChange={(event) => change({ agreed: event.currentTarget.checked })}
        />
        {plan.agreed ? (
          <AgreementFields
            value={plan.agreement}
            missing={shown}
            onChange={(part) => draft.change((was) => ({ ...was, agreement: { ...was.agreement, ...part } }))}
          />
        ) : null}
      </section>
      <Textarea
        label={t('field.remarks')}
        autosize
        minRows={2}
        maxLength={2000}
        value={plan.remarks}
        onChange={(event) => change({ remarks: event.currentTarget.value })}
      />
    </DocumentPage>
  )
}
