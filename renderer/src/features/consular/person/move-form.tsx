import { Checkbox, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, nameOf } from '../case/case-shapes.ts'
import fields from '../forms/fields.module.css'
import { useSaid } from '../forms/use-said.ts'
import { useDeskLists } from '../use-desk-lists.ts'

/** The family, or some of it, stays elsewhere from a day on. */
export function MoveForm({ whole, onClose }: { whole: CaseWhole; onClose: () => void }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { sites } = useDeskLists()
  const callId = useCallId()
  const said = useSaid(onClose)
  const known = whole.people.filter((one) => !one.forgotten)
  const [chosen, setChosen] = useState(() => known.map((one) => one.id))
  const [day, setDay] = useState<Day | null>(today)
  const [siteId, setSiteId] = useState<string | null>(null)
  const [address, setAddress] = useState('')
  const move = useMutation(officeQuery.consular.moveFamily.mutationOptions({ onSuccess: said(t('person.moved')) }))
  const notNow =
    chosen.length === 0
      ? t('eventForm.whoMissing')
      : !day
        ? t('eventForm.dayMissing')
        : siteId === null && address.trim() === ''
          ? t('person.placeMissing')
          : undefined
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('person.moveTitle')}
      will={t('person.moveWill', { count: chosen.length })}
      action={t('person.move')}
      onAction={() =>
        day && move.mutate({ callId, caseId: whole.id, personIds: chosen, movedOn: day, siteId, address })
      }
      busy={move.isPending}
      error={move.error}
      notNow={notNow}
    >
      <div className={fields.row}>
        <DayField label={t('eventForm.day')} value={day} onChange={setDay} max={today} required />
        <Lookup
          label={t('register.site')}
          value={sites.find((one) => one.id === siteId) ?? null}
          onChange={(site) => setSiteId(site?.id ?? null)}
          choices={sites}
        />
        <TextInput
          label={t('register.address')}
          value={address}
          maxLength={300}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      </div>
      {known.map((one) => (
        <Checkbox
          key={one.id}
          label={nameOf(whole, one.id)}
          checked={chosen.includes(one.id)}
          onChange={(event) => {
            const is = event.currentTarget.checked
            setChosen((was) => (is ? [...was, one.id] : was.filter((each) => each !== one.id)))
          }}
        />
      ))}
    </ConfirmAction>
  )
}
