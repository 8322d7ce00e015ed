import { useTranslation } from 'react-i18next'
import type { PopulationGroup } from '#shared/domain/people/population.ts'
import { sexes } from '#shared/domain/people/population.ts'
import { termsIn } from '../../../text/locales.ts'
import { useReading } from '../../../text/use-reading.ts'
import { type CountCells, type CountColumn, CountGrid, ShownCount } from './count-grid.tsx'

/** People by `group/sex/band`. */
export type PeopleCounts = Readonly<Record<string, number>>

interface PeopleGridProps {
  /** Names it; the people reached unless said otherwise. */
  label?: string
  groups: readonly PopulationGroup[]
  bands: readonly string[]
  counts: PeopleCounts
  /** Without it the counts are only read. */
  onCounts?: (counts: PeopleCounts) => void
  /** A sentence for a cell that cannot be right. */
  wrong?: (key: string) => string | undefined
  cells?: CountCells
}

/** People reached, by population group, sex and age band of the country profile, with totals as one types. */
export function PeopleGrid({ groups, bands, counts, onCounts, cells, ...props }: PeopleGridProps) {
  const { t } = useTranslation('distribution')
  const { format, language } = useReading()
  const words = termsIn(language)
  const sum = (fits: (group: string, column: string) => boolean) =>
    Object.entries(counts).reduce((total, [key, people]) => {
      const [group = '', sex = '', band = ''] = key.split('/')
      return fits(group, `${sex}/${band}`) ? total + people : total
    }, 0)
  const columns: CountColumn[] = [
    ...sexes.flatMap((sex) =>
      bands.map((band) => ({
        id: `${sex}/${band}`,
        label: format.band(band),
        over: words.sex[sex],
        typed: onCounts !== undefined,
      })),
    ),
    { id: 'total', label: t('people.total') },
  ]
  return (
    <CountGrid
      label={props.label ?? t('people.label')}
      rowHead={t('people.group')}
      columns={columns}
      rows={groups.map((group) => ({ id: group, label: words.populationGroup[group] }))}
      countOf={(group, column) => counts[`${group}/${column}`] ?? null}
      onCounts={(typed) => {
        const next: Record<string, number> = { ...counts }
        for (const { row, column, count } of typed) {
          if (count === null) delete next[`${row}/${column}`]
          else next[`${row}/${column}`] = count
        }
        onCounts?.(next)
      }}
      wrong={(group, column) => props.wrong?.(`${group}/${column}`)}
      shown={(group, column) => (
        <ShownCount count={sum((one, cell) => one === group && (column === 'total' || cell === column))} />
      )}
      foot={{
        head: t('people.total'),
        shown: (column) => <ShownCount count={sum((_group, cell) => column === 'total' || cell === column)} />,
      }}
      {...cells}
    />
  )
}
