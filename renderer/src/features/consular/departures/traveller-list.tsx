import { useTranslation } from 'react-i18next'
import type { office } from '../../../office/client.ts'
import { EmptyState } from '../../../ui/page/empty-state.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useBirth } from '../use-birth.ts'
import { stateOfStep, useWords } from '../use-words.ts'
import classes from './departure-page.module.css'

type Traveller = Awaited<ReturnType<typeof office.consular.people>>[number]

interface TravellerListProps {
  /** Undefined while they are asked for. */
  people: readonly Traveller[] | undefined
  chosen: ReadonlySet<string>
  onChosen: (chosen: ReadonlySet<string>) => void
}

/** Who may have been on board; who was is ticked. */
export function TravellerList({ people, chosen, onChosen }: TravellerListProps) {
  const { t } = useTranslation(['consular', 'common'])
  const words = useWords()
  const says = useBirth()
  if (!people) return <p className={classes.wait}>{t('common:loading')}</p>
  if (people.length === 0) {
    return <EmptyState what={t('consular:departure.empty')} next={t('consular:departure.emptyNext')} />
  }
  const all = people.every((one) => chosen.has(one.personId))
  const toggle = (personId: string) => {
    const next = new Set(chosen)
    if (!next.delete(personId)) next.add(personId)
    onChosen(next)
  }
  return (
    <div className={classes.list}>
      <table className={classes.table} aria-label={t('consular:departure.travellers')}>
        <thead>
          <tr>
            <th scope="col" className={classes.check}>
              <input
                type="checkbox"
                aria-label={t('consular:departure.everyone')}
                checked={all}
                onChange={() => onChosen(all ? new Set() : new Set(people.map((one) => one.personId)))}
              />
            </th>
            <th scope="col">{t('consular:people.name')}</th>
            <th scope="col">{t('consular:people.nameArabic')}</th>
            <th scope="col">{t('consular:people.nationality')}</th>
            <th scope="col">{t('consular:people.birthDate')}</th>
            <th scope="col">{t('consular:people.step')}</th>
            <th scope="col">{t('consular:people.case')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.personId} data-chosen={chosen.has(one.personId) || undefined}>
              <td>
                <input
                  type="checkbox"
                  aria-label={one.name}
                  checked={chosen.has(one.personId)}
                  onChange={() => toggle(one.personId)}
                />
              </td>
              <td>
                <bdi>{one.name}</bdi>
              </td>
              <td>
                <bdi>{one.nameArabic}</bdi>
              </td>
              <td>{words.nationality(one.nationality)}</td>
              <td>{says.birth(one.birth)}</td>
              <td>
                <StateMark state={stateOfStep(one.step)} label={words.step(one.step)} />
              </td>
              <td>
                <span className="code">{one.caseNumber}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
