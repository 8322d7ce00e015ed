import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DraftNote } from '../../../ui/drafts/draft-note.tsx'
import { useDraft } from '../../../ui/drafts/use-draft.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import { consentMissing } from '../forms/consent-fields.tsx'
import { completePerson } from '../person/person-draft.ts'
import { useWords } from '../use-words.ts'
import { ConsentSection } from './consent-section.tsx'
import { FamilySection } from './family-section.tsx'
import { MemberFields } from './member-fields.tsx'
import {
  blankMember,
  blankRegistration,
  type RegisterDraft,
  readRegisterDraft,
  saysSomething,
} from './register-draft.ts'
import classes from './register-page.module.css'

/** A new registration, with an id of its own. */
export function NewRegistration() {
  const [id] = useState(newId)
  return <RegisterPage key={id} id={id} />
}

/** A family comes to the desk: who they are, where they stay, what they were told and what they agreed to. */
export function RegisterPage({ id }: { id: string }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const navigate = useNavigate()
  const callId = useCallId()
  const [asking, setAsking] = useState(false)
  // Who was there at the last try: what is missing is said of them, not of somebody just added.
  const [tried, setTried] = useState<readonly string[]>([])
  const draft = useDraft<RegisterDraft>({
    ...{ kind: 'case', id, read: readRegisterDraft, worthKeeping: saysSomething },
    title: (content) => t('register.draftTitle', { name: nameIn(content), count: content.members.length }),
    blank: () => blankRegistration(today),
  })
  const register = useMutation(
    officeQuery.consular.register.mutationOptions({
      onSuccess: async () => {
        await draft.discard()
        await navigate({ to: '/consular/cases/$id', params: { id }, replace: true })
      },
    }),
  )
  const content = draft.content
  if (!content) return <PageHeader title={t('register.title')} />

  const change = (part: Partial<RegisterDraft>) => draft.change((was) => ({ ...was, ...part }))
  const members = content.members.flatMap((one) => completePerson(one, today) ?? [])
  const missing =
    members.length < content.members.length
      ? t('register.incomplete')
      : content.members.filter((one) => one.relation === 'head').length !== 1
        ? t('register.oneHead')
        : content.consent
          ? consentMissing(content.consent, t)
          : undefined
  const ask = () => {
    setTried(content.members.map((one) => one.id))
    if (!missing) setAsking(true)
  }
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('register.title')}
        summary={
          <DraftNote draft={draft} {...(draft.restoredAt ? { onDiscard: () => void discardAndRestart() } : {})} />
        }
        actions={[{ id: 'register', label: t('register.action'), kind: 'main', keys: 'Ctrl+Enter', onClick: ask }]}
      />
      <div className={classes.body}>
        {tried.length > 0 && missing ? (
          <p className={classes.missing} role="alert">
            {missing}
          </p>
        ) : null}
        <FamilySection content={content} onChange={change} />
        {content.members.map((one, index) => (
          <MemberFields
            key={one.id}
            number={index + 1}
            member={one}
            tried={tried.includes(one.id)}
            autoFocus={index === content.members.length - 1}
            onChange={(next) =>
              draft.change((was) => ({
                ...was,
                members: was.members.map((each) => (each.id === next.id ? next : each)),
              }))
            }
            {...(content.members.length > 1
              ? { onRemove: () => change({ members: content.members.filter((each) => each.id !== one.id) }) }
              : {})}
          />
        ))}
        <div>
          <ActionButton
            label={t('register.addPerson')}
            keys="Alt+A"
            onClick={() => change({ members: [...content.members, blankMember(content.members[0])] })}
          />
        </div>
        <ConsentSection content={content} onChange={change} />
        {asking ? null : <Problem error={register.error} />}
      </div>
      <ConfirmAction
        open={asking}
        onClose={() => setAsking(false)}
        title={t('register.confirm')}
        will={
          <>
            <p className={classes.will}>
              {t('register.will', {
                count: members.length,
                names: words.list(members.map((one) => `${one.givenNames} ${one.familyName}`.trim())),
              })}
            </p>
            <p className={classes.will}>
              {content.consent
                ? t('register.willConsent', {
                    scopes: words.list(content.consent.scopes.map((one) => t(`scope.${one}`))),
                  })
                : t('register.noConsent')}
            </p>
          </>
        }
        action={t('register.action')}
        onAction={() => register.mutate({ callId, id, ...content, members })}
        busy={register.isPending}
        error={register.error}
      />
    </div>
  )

  async function discardAndRestart(): Promise<void> {
    await draft.discard()
    await navigate({ to: '/consular/cases' })
  }
}

function nameIn({ members: [head] }: RegisterDraft): string {
  return head ? `${head.givenNames} ${head.familyName}`.trim() || head.nameArabic : ''
}
