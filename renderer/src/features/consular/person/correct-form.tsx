import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PersonSource, personSources } from '#shared/domain/people/person.ts'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { useToday } from '../../../ui/today.ts'
import type { Person } from '../case/case-shapes.ts'
import fields from '../forms/fields.module.css'
import { useSaid } from '../forms/use-said.ts'
import { draftOfBirth } from './birth-draft.ts'
import { completePerson, type PersonDraft } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'
import { VersionList } from './version-list.tsx'

/** What is known of a person is put right: the former values stay readable below. */
export function CorrectForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const callId = useCallId()
  const said = useSaid(onClose)
  const [draft, setDraft] = useState<PersonDraft>(() => ({ ...person, birth: draftOfBirth(person.birth) }))
  const [phone, setPhone] = useState(person.phone)
  const [source, setSource] = useState<PersonSource>('told')
  const [reason, setReason] = useState('')
  const versions = useQuery(officeQuery.consular.personVersions.queryOptions({ input: { personId: person.id } }))
  const correct = useMutation(
    officeQuery.consular.correctPerson.mutationOptions({ onSuccess: said(t('person.corrected')) }),
  )
  // An age that nobody told anew was told on its own day.
  const toldOn =
    person.birth.known === 'age' && draft.birth.age === String(person.birth.age) ? person.birth.toldOn : today
  const complete = completePerson(draft, toldOn)
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('person.correctTitle', { name: person.displayName })}
      will={t('person.correctWill')}
      action={t('person.correct')}
      onAction={() =>
        complete &&
        correct.mutate({
          ...{ callId, personId: person.id, version: person.version, source, reason },
          person: { ...knownOf(complete), phone },
        })
      }
      busy={correct.isPending}
      error={correct.error}
      notNow={!complete ? t('register.incomplete') : reason.trim() === '' ? t('person.reasonMissing') : undefined}
    >
      <PersonFields
        person={draft}
        tried={!complete}
        autoFocus
        onChange={(part) => setDraft((was) => ({ ...was, ...part }))}
      >
        <TextInput
          label={t('case.phone')}
          value={phone}
          maxLength={40}
          dir="ltr"
          type="tel"
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
      </PersonFields>
      <div className={fields.row}>
        <NativeSelect
          label={t('person.source')}
          value={source}
          onChange={(event) => {
            const chosen = personSources.find((one) => one === event.currentTarget.value)
            if (chosen) setSource(chosen)
          }}
          data={personSources.map((one) => ({ value: one, label: t(`personSource.${one}`) }))}
        />
      </div>
      <Textarea
        label={t('person.reason')}
        value={reason}
        maxLength={500}
        autosize
        minRows={2}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <VersionList versions={versions.data ?? []} />
    </ConfirmAction>
  )
}

type Complete = NonNullable<ReturnType<typeof completePerson<PersonDraft>>>

function knownOf(draft: Complete) {
  const { familyName, givenNames, nameAsTold, nameArabic, sex, birth, nationality, vulnerabilities, disability } = draft
  return { familyName, givenNames, nameAsTold, nameArabic, sex, birth, nationality, vulnerabilities, disability }
}
