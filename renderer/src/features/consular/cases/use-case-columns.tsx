import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { caseList } from '#shared/domain/consular/consular-lists.ts'
import { personFlags } from '#shared/domain/consular/derive-person.ts'
import { useReading } from '../../../text/use-reading.ts'
import type { RowOf, ShownColumn } from '../../../ui/list/list-column.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useDeskLists } from '../use-desk-lists.ts'
import { stateOfStep, useWords } from '../use-words.ts'

export type CaseListRow = RowOf<typeof caseList>

/** The columns of the case list; while somebody is looked for, also who was found. */
export function useCaseColumns(looking: boolean): ShownColumn<typeof caseList>[] {
  const { t } = useTranslation('consular')
  const words = useWords()
  const { format } = useReading()
  const { nationalities } = useDeskLists()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language, as `t` does
  return useMemo(() => {
    const flagsOf = (flags: string) =>
      format.enumeration(personFlags.filter((flag) => flags.split(' ').includes(flag)).map(words.flag))
    return [
      { id: 'number', label: t('people.case'), width: 150 },
      ...(looking ? [{ id: 'found', label: t('cases.foundColumn'), grow: 3, width: 190 } as const] : []),
      { id: 'name', label: t('cases.head'), grow: 2, width: 150 },
      { id: 'members', label: t('cases.people'), width: 88 },
      {
        id: 'nationality',
        label: t('people.nationality'),
        words: words.nationality,
        codes: nationalities.map((each) => each.id),
        width: 124,
      },
      {
        id: 'step',
        label: t('people.step'),
        words: words.step,
        show: ({ step }) => <StateMark state={stateOfStep(step)} label={words.step(step)} />,
        width: 214,
      },
      { id: 'days', label: t('people.daysInStep'), width: 96 },
      {
        id: 'flags',
        label: t('cases.flags'),
        words: words.flag,
        show: ({ flags }) => (flags ? <StateMark state="needsYou" label={flagsOf(flags)} /> : null),
        grow: 3,
        width: 150,
      },
      { id: 'registered', label: t('cases.registeredOn'), hidden: true },
      { id: 'site', label: t('cases.site'), hidden: true },
    ]
  }, [t, looking, nationalities, format])
}
