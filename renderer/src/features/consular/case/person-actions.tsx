import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import { officeQuery } from '../../../office/client.ts'
import { useMay, useUser } from '../../../office/office-state.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import type { CaseWhole, OpenForm, Person } from './case-shapes.ts'
import classes from './people-panel.module.css'

interface ActionsProps {
  change: boolean
  onForm: (form: OpenForm) => void
}

/** What can be put right about one person, and the erasure that waits to be decided. */
export function PersonActions({ person, onForm }: Pick<ActionsProps, 'onForm'> & { person: Person }) {
  const { t } = useTranslation('consular')
  const mayCorrect = useMay()('person.correct')
  const isActive = activeSteps.some((step) => step === person.step)
  if (person.forgotten) return null
  return (
    <div className={classes.actions}>
      {mayCorrect ? (
        <>
          <ActionButton
            label={t('person.correct')}
            kind="quiet"
            onClick={() => onForm({ form: 'correct', personId: person.id })}
          />
          <ActionButton
            label={t('person.void')}
            kind="quiet"
            onClick={() => onForm({ form: 'voidRegistration', personId: person.id })}
          />
        </>
      ) : null}
      <ErasureActions personId={person.id} notNow={isActive ? t('erasure.notNow') : undefined} onForm={onForm} />
    </div>
  )
}

interface ErasureActionsProps extends Pick<ActionsProps, 'onForm'> {
  personId: string
  /** Why nobody may ask for it now. */
  notNow: string | undefined
}

/** That a person be forgotten: asked by one, and decided by another. */
export function ErasureActions({ personId, notNow, onForm }: ErasureActionsProps) {
  const { t } = useTranslation('consular')
  const user = useUser()
  const mayForget = useMay()('person.forget')
  const erasures = useQuery({ ...officeQuery.consular.erasures.queryOptions(), enabled: mayForget })
  const erasure = erasures.data?.find((one) => one.personId === personId)
  return (
    <>
      {mayForget && !erasure ? (
        <ActionButton
          label={t('erasure.ask')}
          kind="quiet"
          onClick={() => onForm({ form: 'forget', personId })}
          {...(notNow ? { disabledReason: notNow } : {})}
        />
      ) : null}
      {erasure ? <StateMark state="waiting" label={t('erasure.waits', { who: erasure.askedBy })} /> : null}
      {erasure && erasure.askedById !== user.id ? (
        <>
          <ActionButton
            label={t('erasure.approve')}
            kind="danger"
            onClick={() => onForm({ form: 'approveErasure', erasure })}
          />
          <ActionButton label={t('erasure.decline')} onClick={() => onForm({ form: 'declineErasure', erasure })} />
        </>
      ) : null}
    </>
  )
}

/** What can happen to the family as such. */
export function FamilyActions({ whole, change, onForm }: ActionsProps & { whole: CaseWhole }) {
  const { t } = useTranslation('consular')
  const mayCorrect = useMay()('person.correct')
  // Of a case that everybody left nobody can tell where the family is.
  if (!(change || mayCorrect) || whole.people.length === 0) return null
  return (
    <div className={classes.actions}>
      {change ? (
        <>
          <ActionButton label={t('person.add')} onClick={() => onForm({ form: 'addPerson' })} />
          <ActionButton label={t('person.move')} onClick={() => onForm({ form: 'move' })} />
        </>
      ) : null}
      {mayCorrect && whole.people.length > 1 ? (
        <ActionButton label={t('person.split')} onClick={() => onForm({ form: 'split' })} />
      ) : null}
      {mayCorrect ? <ActionButton label={t('person.join')} onClick={() => onForm({ form: 'join' })} /> : null}
    </div>
  )
}
