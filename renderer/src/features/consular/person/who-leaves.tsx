import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Relation } from '#shared/domain/people/person.ts'
import { type CaseWhole, nameOf } from '../case/case-shapes.ts'
import fields from '../forms/fields.module.css'

/** Of each person of a case whether they stay or as what they leave, and who is the head of those who stay. */
export interface Leaving<R extends Relation> {
  people: { personId: string; relation: R | 'stays' }[]
  /** Needed when the head leaves and somebody stays; empty until it is chosen. */
  newHeadId: string
}

/** Where the form starts: nobody leaves yet. */
export const everybodyStays = (whole: CaseWhole) => ({
  people: whole.people.map(({ id }) => ({ personId: id, relation: 'stays' as const })),
  newHeadId: '',
})

export const stayingOf = <R extends Relation>({ people }: Leaving<R>) =>
  people.filter(({ relation }) => relation === 'stays')

/** Who leaves, as the contract takes it. */
export const leavingOf = <R extends Relation>({ people }: Leaving<R>) =>
  people.flatMap(({ personId, relation }) => (relation === 'stays' ? [] : [{ personId, relation }]))

/** Whether those who stay need a head. */
export function needsHead(whole: CaseWhole, leaving: Leaving<Relation>): boolean {
  const head = whole.people.find((one) => one.relation === 'head')
  const staying = stayingOf(leaving)
  return staying.length > 0 && !staying.some(({ personId }) => personId === head?.id)
}

/** Whether they need one and none of them is chosen. */
export const lacksHead = (whole: CaseWhole, leaving: Leaving<Relation>): boolean =>
  needsHead(whole, leaving) && !stayingOf(leaving).some(({ personId }) => personId === leaving.newHeadId)

/** Who stays is not sent: what is said of the list stands at its first. */
export const atFirstPerson = (path: string): string => (path.startsWith('people') ? 'people.0.relation' : path)

interface WhoLeavesProps {
  whole: CaseWhole
  leaving: Leaving<Relation>
  /** What binds the field of one person. */
  relationOf: (index: number) => NativeSelectProps
  /** What binds the field of the next head. */
  newHeadOf: (options: { value: string; label: string }[]) => NativeSelectProps
}

/** A field for each person of the case, and one for the next head when it is needed. */
export function WhoLeaves({ whole, leaving, relationOf, newHeadOf }: WhoLeavesProps) {
  const { t } = useTranslation('consular')
  const staying = stayingOf(leaving).map(({ personId }) => ({ value: personId, label: nameOf(whole, personId) }))
  return (
    <>
      <div className={fields.row}>
        {leaving.people.map(({ personId }, index) => (
          <NativeSelect key={personId} label={nameOf(whole, personId)} {...relationOf(index)} />
        ))}
      </div>
      {needsHead(whole, leaving) ? (
        <NativeSelect
          label={t('person.newHead')}
          required
          {...newHeadOf([{ value: '', label: t('eventForm.choose') }, ...staying])}
        />
      ) : null}
    </>
  )
}
