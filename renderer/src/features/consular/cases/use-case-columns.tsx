import { useTranslation } from 'react-i18next'
import type { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useDeskLists } from '../use-desk-lists.ts'
import { orderOfStep, stateOfStep, useWords } from '../use-words.ts'

export type CaseListRow = Awaited<ReturnType<typeof office.consular.list>>['rows'][number] & {
  /** Who of the family answers the search. */
  found: string
  /** The best match first. */
  rank: number
}

/** The columns of the case list; while somebody is looked for, also who was found. */
export function useCaseColumns(looking: boolean): ListColumn<CaseListRow>[] {
  const { t } = useTranslation('consular')
  const words = useWords()
  const { format } = useReading()
  const { sites } = useDeskLists()
  const siteName = (id: string | null) => sites.find((site) => site.id === id)?.name ?? ''
  const found: ListColumn<CaseListRow> = {
    id: 'found',
    label: t('cases.foundColumn'),
    value: (row) => row.found,
    grow: 3,
    width: 190,
  }
  return [
    { id: 'number', label: t('people.case'), kind: 'code', value: (row) => row.number, width: 150 },
    ...(looking ? [found] : []),
    { id: 'name', label: t('cases.head'), value: (row) => row.name, grow: 2, width: 150 },
    { id: 'members', label: t('cases.people'), kind: 'number', value: (row) => row.members, width: 88 },
    {
      id: 'nationality',
      label: t('people.nationality'),
      value: (row) => row.nationality,
      word: (row) => words.nationality(row.nationality),
      width: 124,
    },
    {
      id: 'step',
      label: t('people.step'),
      value: (row) => orderOfStep(row.step),
      word: (row) => words.step(row.step),
      show: (row) => <StateMark state={stateOfStep(row.step)} label={words.step(row.step)} />,
      width: 214,
    },
    {
      id: 'days',
      label: t('people.daysInStep'),
      kind: 'number',
      value: (row) => row.daysInStep,
      width: 96,
    },
    {
      id: 'flags',
      label: t('cases.flags'),
      value: (row) => row.flags.length,
      word: (row) => format.enumeration(row.flags.map(words.flag)),
      show: (row) =>
        row.flags.length > 0 ? (
          <StateMark state="needsYou" label={format.enumeration(row.flags.map(words.flag))} />
        ) : null,
      grow: 3,
      width: 150,
    },
    { id: 'registered', label: t('cases.registeredOn'), kind: 'day', value: (row) => row.registeredOn, hidden: true },
    { id: 'site', label: t('cases.site'), value: (row) => siteName(row.siteId), hidden: true },
  ]
}
