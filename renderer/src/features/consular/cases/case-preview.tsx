import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import { Facts } from '../../../ui/page/facts.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { stateOfStep, useWords } from '../use-words.ts'
import classes from './case-preview.module.css'
import type { CaseListRow } from './use-case-columns.tsx'

/** A family at a glance, without opening its case. */
export function CasePreview({ row }: { row: CaseListRow }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const words = useWords()
  const whole = useQuery(officeQuery.consular.get.queryOptions({ input: { id: String(row.id) } }))
  return (
    <div className={classes.preview}>
      <Facts
        columns={1}
        facts={[
          { id: 'number', label: t('people.case'), value: <span className="code">{row.number}</span> },
          { id: 'registered', label: t('cases.registeredOn'), value: row.registered ? format.day(row.registered) : '' },
          { id: 'nationality', label: t('people.nationality'), value: words.nationality(row.nationality) },
        ]}
      />
      <Problem error={whole.error} saved="reading" />
      <ul className={classes.people}>
        {whole.data?.people.map((person) => (
          <li key={person.id}>
            <bdi className={classes.name}>{person.displayName}</bdi> <bdi>{person.nameArabic}</bdi>
            <StateMark state={stateOfStep(person.step)} label={words.step(person.step)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
