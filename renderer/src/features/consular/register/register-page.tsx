import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { office } from '../../../office/client.ts'
import { newId } from '../../../office/use-call-id.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { ConfirmAction } from '../../../ui/action/confirm-action.tsx'
import { DraftNote } from '../../../ui/form/draft/draft-note.tsx'
import { LeaveCheck } from '../../../ui/form/draft/leave-check.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormFaults, FormRoot } from '../../../ui/form/frame/form-root.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { useToday } from '../../../ui/today.ts'
import { sayConsularFault } from '../say-fault.ts'
import { useWords } from '../use-words.ts'
import { ConsentSection } from './consent-section.tsx'
import { FamilySection } from './family-section.tsx'
import { MemberFields } from './member-fields.tsx'
import { asRegisterInput, blankMember, blankRegistration, candidatesOf, findRegisterFaults } from './register-draft.ts'
import classes from './register-page.module.css'

/** Opens a fresh registration: its draft has an address of its own, so that it can be come back to. */
export function NewRegistration() {
  const [id] = useState(newId)
  return <Navigate to="/consular/cases/draft/$id" params={{ id }} replace />
}

/** A family comes to the desk: who they are, where they stay, what they were told and what they agreed to. */
export function RegisterPage({ id }: { id: string }) {
  return (
    <FormOpening kind="case" subject={id} id={id}>
      {(opening) => <Registration opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.register)

function Registration({ opening }: { opening: Opening }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const navigate = useNavigate()
  const form = useForm({
    opening,
    schema,
    start: () => blankRegistration(today),
    elements: { members: () => blankMember() },
    input: (draft, ids) => asRegisterInput(draft, ids, today),
    rules: (draft) => findRegisterFaults(draft, today),
    sayFault: sayConsularFault,
    refusedAt: { BORN_IN_FUTURE: 'members.*.birth', BORN_AFTER_REGISTRATION: 'members.*.birth' },
    confirms: true,
    send: (input) => office.consular.register(schema.parse(input)),
    onSent: () => navigate({ to: '/consular/cases/$id', params: { id: opening.id }, replace: true }),
  })
  const { members, consent } = form.values
  const addPerson = () => {
    form.ease()
    form.change({ members: [...members, blankMember(members[0])] })
  }
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('register.title')}
        summary={
          <DraftNote
            draft={form.draft}
            onDiscard={() => void form.discard().then(() => navigate({ to: '/consular/cases' }))}
          />
        }
        actions={[
          { id: 'register', label: t('register.action'), kind: 'main', keys: 'Ctrl+Enter', onClick: form.attempt },
        ]}
      />
      <FormRoot form={form} className={classes.body}>
        <FormFaults faults={form.unplaced} />
        <FamilySection form={form} />
        {members.map((one, index) => (
          <MemberFields
            key={one.id}
            number={index + 1}
            member={form.part(form.at('members', index))}
            autoFocus={index === members.length - 1}
            {...(members.length > 1
              ? { onRemove: () => form.change({ members: members.filter((each) => each.id !== one.id) }) }
              : {})}
          />
        ))}
        <div>
          <ActionButton label={t('register.addPerson')} keys="Alt+A" onClick={addPerson} />
        </div>
        <ConsentSection form={form} />
      </FormRoot>
      <ConfirmAction
        open={form.confirming}
        onClose={form.back}
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
              {consent
                ? t('register.willConsent', {
                    names: words.few(
                      candidatesOf(form.values, today)
                        .filter(({ id }) => consent.people.includes(id))
                        .map(({ name }) => name),
                    ),
                    scopes: words.list(consent.scopes.map((one) => t(`scope.${one}`))),
                  })
                : t('register.noConsent')}
            </p>
          </>
        }
        action={t('register.action')}
        onAction={form.send}
        busy={form.busy}
        error={form.error}
      />
      <LeaveCheck form={form} />
    </div>
  )
}
