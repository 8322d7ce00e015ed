import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useToday } from '../../../ui/today.ts'
import { useBirth } from '../use-birth.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { stateOfStep, useWords } from '../use-words.ts'
import type { CaseWhole, OpenForm } from './case-shapes.ts'
import { FormerPeople } from './former-people.tsx'
import classes from './people-panel.module.css'
import { FamilyActions, PersonActions } from './person-actions.tsx'

interface PeoplePanelProps {
  whole: CaseWhole
  change: boolean
  onForm: (form: OpenForm) => void
}

/** The people of a case: who they are, where each stands, and what needs somebody's attention. */
export function PeoplePanel({ whole, change, onForm }: PeoplePanelProps) {
  const { people } = whole
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const words = useWords()
  const says = useBirth()
  const today = useToday()
  const { siteName } = useDeskLists()
  return (
    <ul className={classes.people}>
      {people.map((person) => (
        <li key={person.id} className={classes.person}>
          <h3 className={classes.name}>
            <bdi>{person.forgotten ? t('erasure.person') : person.displayName}</bdi>
          </h3>
          {person.nameArabic ? (
            <bdi className={classes.arabic} lang="ar">
              {person.nameArabic}
            </bdi>
          ) : null}
          {person.nameAsTold ? (
            <span className={classes.quiet}>{t('people.asTold', { name: person.nameAsTold })}</span>
          ) : null}
          <span className={classes.quiet}>
            {format.joined([
              t(`relation.${person.relation}`),
              t(`sex.${person.sex}`),
              says.age(person.birth, today),
              words.nationality(person.nationality),
            ])}
          </span>
          <span className={classes.quiet}>{t('people.born', { birth: says.birth(person.birth) })}</span>
          {person.siteId || person.address ? (
            <span className={classes.quiet}>
              {t('people.staysAt', { place: siteName(person.siteId) || person.address })}
            </span>
          ) : null}
          <StateMark state={stateOfStep(person.step)} label={words.step(person.step)} />
          <span className={classes.quiet}>{t('people.since', { day: person.stepSince })}</span>
          {person.flags.map((flag) => (
            <StateMark key={flag} state="needsYou" label={words.flag(flag)} />
          ))}
          {person.vulnerabilities.length > 0 ? (
            <span className={classes.care}>
              {format.joined(person.vulnerabilities.map((one) => t(`vulnerability.${one}`)))}
            </span>
          ) : null}
          <PersonActions person={person} onForm={onForm} />
        </li>
      ))}
      <FormerPeople former={whole.former} onForm={onForm} />
      <li>
        <FamilyActions whole={whole} change={change} onForm={onForm} />
      </li>
    </ul>
  )
}
