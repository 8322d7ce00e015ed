import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSayReason, useSayReasonOfMany } from '../../../errors/case-reason.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { StateShape } from '../../../ui/state-mark.tsx'
import { useWords } from '../use-words.ts'
import { type CaseWhole, type OpenForm, shortNameOf } from './case-shapes.ts'
import classes from './next-actions.module.css'
import { type Doable, isPlainKind, type MainKind, planBarred, planDoable } from './plan-actions.ts'

interface NextActionsProps {
  whole: CaseWhole
  /** Whether the person may write things down; otherwise only what stands against them is shown. */
  change: boolean
  onForm: (form: OpenForm) => void
}

/** What can be done next, as buttons, and what cannot with its reason in words. */
export function NextActions({ whole, change, onForm }: NextActionsProps) {
  const { t } = useTranslation('consular')
  const navigate = useNavigate()
  const words = useWords()
  const say = useSayReason()
  const sayOfMany = useSayReasonOfMany()
  const doable = planDoable(whole)
  const barred = planBarred(whole)
  const run = ({ kind, people }: Doable) => {
    const ids = people.map((person) => person.id)
    if (isPlainKind(kind)) return onForm({ form: 'event', kind })
    switch (kind) {
      case 'consent-given':
        return onForm({ form: 'consent' })
      case 'consular-session-result':
        return void navigate({ to: '/consular/sessions/new', search: { people: ids } })
      case 'travel-document-requested':
        return onForm({ form: 'request', ...(ids.length === 1 && ids[0] ? { personId: ids[0] } : {}) })
      case 'exit-visa-requested':
        return void navigate({ to: '/consular/exit-visas/new', search: { people: ids } })
      case 'departed':
        return void navigate({ to: '/consular/departures/new', search: { people: ids } })
    }
  }
  const forWhom = ({ people }: Doable) =>
    people.length === whole.people.length ? '' : ` · ${words.list(people.map((person) => shortNameOf(whole, person)))}`
  const offer = (kind: MainKind) => (isPlainKind(kind) ? t(`eventForm.${kind}.offer`) : t(`action.${kind}`))
  const [first] = doable
  return (
    <section className={classes.next} aria-labelledby="next">
      <h2 id="next" className={classes.heading}>
        {t('case.next')}
      </h2>
      {change && doable.length > 0 ? (
        <div className={classes.actions} role="toolbar" aria-label={t('case.next')}>
          {doable.map((one) => (
            <ActionButton
              key={one.kind}
              label={`${offer(one.kind)}${forWhom(one)}`}
              kind={one === first ? 'main' : 'plain'}
              onClick={() => run(one)}
            />
          ))}
        </div>
      ) : null}
      {doable.length === 0 && barred.length === 0 ? <p className={classes.nothing}>{t('case.nothingNext')}</p> : null}
      {barred.length > 0 ? (
        <ul className={classes.barred} aria-label={t('case.notYet')}>
          {barred.map(({ kinds, groups }) => (
            <li key={kinds.join()}>
              <span className={classes.what}>
                <StateShape state="draft" /> <span>{words.list(kinds.map((kind) => t(`barred.${kind}`)))}</span>
              </span>
              <span className={classes.reasons}>
                {groups.map(({ code, people }) => {
                  const [only] = people
                  return (
                    <span key={`${code}/${only?.reason.data.after ?? ''}`}>
                      {people.length === 1 && only
                        ? say(only.reason, shortNameOf(whole, only.person))
                        : t('case.reasonOfSeveral', {
                            reason: only ? sayOfMany(only.reason) : '',
                            names: words.list(people.map(({ person }) => shortNameOf(whole, person))),
                          })}
                    </span>
                  )
                })}
                {kinds.includes('exit-visa-requested') && change ? (
                  <button
                    type="button"
                    className={classes.look}
                    onClick={() =>
                      void navigate({
                        to: '/consular/exit-visas/new',
                        search: { people: whole.people.map((person) => person.id) },
                      })
                    }
                  >
                    {t('case.askExitVisa')}
                  </button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
