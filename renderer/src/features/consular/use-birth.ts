import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { agesOn, type Birth, birthRange } from '#shared/domain/people/birth.ts'
import { useReading } from '../../text/use-reading.ts'

/** How births and ages are said, with no more than is known of them. */
export function useBirth() {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  return {
    /** A birth in a column: the day, the month, the year, or the age and when it was told. */
    birth: (birth: Birth): string => {
      switch (birth.known) {
        case 'day':
          return format.day(birth.on)
        case 'month':
          return format.month(birth.in)
        case 'year':
          return format.year(birth.year)
        case 'age':
          return t('birth.toldAge', { count: birth.age, day: birth.toldOn })
      }
    },
    /** The age on a day; of an uncertain one the youngest it may be. */
    age: (birth: Birth, on: Day): string => t('people.age', { count: agesOn(birthRange(birth), on).youngest }),
  }
}
