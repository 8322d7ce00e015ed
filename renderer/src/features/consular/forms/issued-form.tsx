import { Checkbox, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { differencesFromMrz, readMrz } from '#shared/domain/consular/mrz.ts'
import type { Day } from '#shared/domain/dates.ts'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { useToday } from '../../../ui/today.ts'
import type { CaseWhole } from '../case/case-shapes.ts'
import classes from './fields.module.css'
import { MrzField } from './mrz-field.tsx'
import { useSaid } from './use-said.ts'

/** VHR-11, VHR-12: what the embassy issued, as it is printed on the document. */
export function IssuedForm({
  whole,
  documentId,
  onClose,
}: {
  whole: CaseWhole
  documentId: string
  onClose: () => void
}) {
  const { t } = useTranslation(['consular', 'errors'])
  const today = useToday()
  const callId = useCallId()
  const said = useSaid(onClose)
  const document = whole.travelDocuments.find((one) => one.id === documentId)
  const person = whole.people.find((one) => one.id === document?.personId)
  const [number, setNumber] = useState('')
  const [issuedOn, setIssuedOn] = useState<Day | null>(null)
  const [expiresOn, setExpiresOn] = useState<Day | null>(null)
  const [mrz, setMrz] = useState('')
  const [notVerified, setNotVerified] = useState(false)
  const record = useMutation(
    officeQuery.consular.recordDocumentIssued.mutationOptions({ onSuccess: said(t('issued.done')) }),
  )
  const reading = readMrz(mrz, today)
  const differences =
    reading && person
      ? differencesFromMrz(reading, {
          ...(number ? { number } : {}),
          ...(expiresOn ? { expiresOn } : {}),
          ...(person.birth.known === 'day' ? { birthDate: person.birth.on } : {}),
          nationality: person.nationality,
          ...(person.sex === 'not-stated' ? {} : { sex: person.sex }),
        })
      : []
  const proves = reading?.passes === true && differences.length === 0
  const take = (text: string) => {
    setMrz(text)
    const read = readMrz(text, today)
    if (!read?.passes) return
    // What is proved by its check digits need not be typed; what was typed stays, to be compared.
    setNotVerified(false)
    if (number === '') setNumber(read.number)
    if (expiresOn === null && read.expiresOn) setExpiresOn(read.expiresOn)
  }
  const notNow =
    number.trim() === ''
      ? t('issued.numberMissing')
      : !issuedOn || !expiresOn
        ? t('issued.daysMissing')
        : expiresOn < issuedOn
          ? t('errors:EXPIRES_BEFORE_ISSUE.what')
          : mrz.trim() !== '' && !proves && !notVerified
            ? t('issued.mrzOpen')
            : undefined
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('issued.title')}
      will={t('issued.will', {
        name: person?.displayName ?? '',
        type: document ? t(`documentType.${document.type}`) : '',
        issuer: document?.issuer ?? '',
      })}
      action={t('issued.action')}
      onAction={() => {
        if (!issuedOn || !expiresOn) return
        record.mutate({
          callId,
          documentId,
          number,
          issuedOn,
          expiresOn,
          mrz,
          mrzNotVerified: mrz.trim() !== '' && notVerified,
        })
      }}
      busy={record.isPending}
      error={record.error}
      notNow={notNow}
    >
      <MrzField value={mrz} reading={reading} differences={differences} onChange={take} />
      {mrz.trim() !== '' && !proves ? (
        <Checkbox
          checked={notVerified}
          onChange={(event) => setNotVerified(event.currentTarget.checked)}
          label={t('mrz.notVerified')}
        />
      ) : null}
      <div className={classes.row}>
        <TextInput
          label={t('issued.number')}
          value={number}
          maxLength={200}
          required
          dir="ltr"
          onChange={(event) => setNumber(event.currentTarget.value.toUpperCase())}
        />
        <DayField label={t('issued.on')} value={issuedOn} onChange={setIssuedOn} max={today} required />
        <DayField
          label={t('issued.expires')}
          value={expiresOn}
          onChange={setExpiresOn}
          year="coming"
          required
          {...(issuedOn ? { min: issuedOn } : {})}
        />
      </div>
    </ConfirmAction>
  )
}
