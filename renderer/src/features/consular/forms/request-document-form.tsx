import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TravelDocumentType, travelDocumentTypes } from '#shared/domain/consular/consular-terms.ts'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { useToday } from '../../../ui/today.ts'
import { actionOf, type CaseWhole, nameOf } from '../case/case-shapes.ts'
import { type EmbassyChoice, useDeskLists } from '../use-desk-lists.ts'
import classes from './fields.module.css'
import { OverrideField, useOverride } from './override-field.tsx'
import { useSaid } from './use-said.ts'

interface RequestDocumentFormProps {
  whole: CaseWhole
  personId?: string
  onClose: () => void
}

/** A travel document asked of an embassy for one person. */
export function RequestDocumentForm({ whole, personId, onClose }: RequestDocumentFormProps) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const callId = useCallId()
  const [id] = useState(newId)
  const said = useSaid(onClose)
  const { embassies } = useDeskLists()
  const kind = 'travel-document-requested'
  const able = whole.people.filter((person) => actionOf(person, kind)?.reasons.every((reason) => reason.overridable))
  const [who, setWho] = useState(
    personId ?? able.find((person) => actionOf(person, kind)?.allowed)?.id ?? able[0]?.id ?? '',
  )
  const [type, setType] = useState<TravelDocumentType>('emergency-travel-certificate')
  const [day, setDay] = useState<typeof today | null>(today)
  const [chosen, setChosen] = useState<EmbassyChoice | null>()
  const person = whole.people.find((one) => one.id === who)
  const embassy = chosen === undefined ? (embassies.find((one) => one.country === person?.nationality) ?? null) : chosen
  const request = useMutation(
    officeQuery.consular.requestDocument.mutationOptions({ onSuccess: said(t('requestDocument.done')) }),
  )
  const override = useOverride(request.error)
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('requestDocument.title')}
      will={t('requestDocument.will', {
        name: nameOf(whole, who),
        type: t(`documentType.${type}`),
        embassy: embassy?.name ?? t('requestDocument.anEmbassy'),
      })}
      action={t('requestDocument.action')}
      onAction={() => {
        if (!embassy || !day) return
        request.mutate({
          callId,
          id,
          personId: who,
          type,
          embassyId: embassy.id,
          requestedOn: day,
          override: override.value,
        })
      }}
      busy={request.isPending}
      error={request.error}
      notNow={!embassy ? t('requestDocument.embassyMissing') : !day ? t('eventForm.dayMissing') : override.notNow}
    >
      <div className={classes.row}>
        <NativeSelect
          label={t('requestDocument.person')}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={able.map((each) => ({ value: each.id, label: nameOf(whole, each.id) }))}
        />
        <NativeSelect
          label={t('requestDocument.type')}
          value={type}
          onChange={(event) => {
            const next = travelDocumentTypes.find((one) => one === event.currentTarget.value)
            if (next) setType(next)
          }}
          data={travelDocumentTypes.map((one) => ({ value: one, label: t(`documentType.${one}`) }))}
        />
        <Lookup
          label={t('requestDocument.embassy')}
          required
          value={embassy}
          onChange={setChosen}
          choices={embassies}
        />
        <DayField label={t('requestDocument.on')} value={day} onChange={setDay} max={today} required />
      </div>
      <OverrideField override={override} />
    </ConfirmAction>
  )
}
