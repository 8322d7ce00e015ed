import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { useWords } from '../use-words.ts'
import classes from './nationality-filter.module.css'

interface NationalityFilterProps {
  nationalities: readonly { nationality: string; people: number }[]
  chosen: string
  onChoose: (nationality: string) => void
}

const shownAtOnce = 9

/** The nationalities of those active with their numbers, the most frequent as buttons, the others in a list. */
export function NationalityFilter({ nationalities, chosen, onChoose }: NationalityFilterProps) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const words = useWords()
  const first = nationalities.slice(0, shownAtOnce)
  const others = nationalities.slice(shownAtOnce)
  const total = nationalities.reduce((sum, each) => sum + each.people, 0)
  const isOther = others.some((each) => each.nationality === chosen)
  return (
    <fieldset className={classes.filter} aria-label={t('board.byNationality')}>
      <button type="button" className={classes.one} aria-pressed={chosen === ''} onClick={() => onChoose('')}>
        {t('board.allNationalities')} <span className={classes.count}>{format.number(total)}</span>
      </button>
      {first.map((each) => (
        <button
          type="button"
          key={each.nationality}
          className={classes.one}
          aria-pressed={chosen === each.nationality}
          onClick={() => onChoose(chosen === each.nationality ? '' : each.nationality)}
        >
          {words.nationality(each.nationality)} <span className={classes.count}>{format.number(each.people)}</span>
        </button>
      ))}
      {others.length > 0 ? (
        <select
          className={classes.others}
          aria-label={t('board.otherNationalities')}
          value={isOther ? chosen : ''}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="">{t('board.otherNationalities')}</option>
          {others.map((each) => (
            <option key={each.nationality} value={each.nationality}>
              {`${words.nationality(each.nationality)} ${format.number(each.people)}`}
            </option>
          ))}
        </select>
      ) : null}
    </fieldset>
  )
}
