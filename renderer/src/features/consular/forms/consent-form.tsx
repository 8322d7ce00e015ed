import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, mayNow } from '../case/case-shapes.ts'
import { useWords } from '../use-words.ts'
import { blankConsent, ConsentFields, consentMissing } from './consent-fields.tsx'
import { useSaid } from './use-said.ts'

/** VHR-2: the consent of a family, written down for each member who can still give it. */
export function ConsentForm({ whole, onClose }: { whole: CaseWhole; onClose: () => void }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const callId = useCallId()
  const said = useSaid(onClose)
  const [consent, setConsent] = useState(() => blankConsent(today, whole.languages))
  const give = useMutation(officeQuery.consular.giveConsent.mutationOptions({ onSuccess: said(t('consent.done')) }))
  const people = whole.people.filter((person) => mayNow(person, 'consent-given'))
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('consent.title')}
      will={t('consent.will', { count: people.length, names: words.list(people.map((person) => person.displayName)) })}
      action={t('consent.action')}
      onAction={() => give.mutate({ callId, caseId: whole.id, consent })}
      busy={give.isPending}
      error={give.error}
      notNow={consentMissing(consent, t)}
    >
      <ConsentFields consent={consent} onChange={setConsent} />
    </ConfirmAction>
  )
}
