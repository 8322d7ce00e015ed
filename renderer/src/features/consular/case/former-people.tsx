import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseWhole, OpenForm } from './case-shapes.ts'
import classes from './people-panel.module.css'
import { ErasureActions } from './person-actions.tsx'

interface FormerPeopleProps {
  former: CaseWhole['former']
  onForm: (form: OpenForm) => void
}

/** Who left the case: for another one, or since the registration was void. */
export function FormerPeople({ former, onForm }: FormerPeopleProps) {
  const { t } = useTranslation('consular')
  return former.map((person) => (
    <li key={person.id} className={classes.person}>
      <h3 className={classes.name}>
        <bdi>{person.forgotten ? t('erasure.person') : person.displayName}</bdi>
      </h3>
      <span className={classes.quiet}>{t('people.leftOn', { day: person.leftOn })}</span>
      {person.caseId && person.caseNumber ? (
        <Link to="/consular/cases/$id" params={{ id: person.caseId }}>
          {t('people.nowIn', { number: person.caseNumber })}
        </Link>
      ) : (
        <>
          <span className={classes.quiet}>{t('people.inNoCase')}</span>
          {person.forgotten ? null : (
            <div className={classes.actions}>
              <ErasureActions personId={person.id} notNow={undefined} onForm={onForm} />
            </div>
          )}
        </>
      )}
    </li>
  ))
}
