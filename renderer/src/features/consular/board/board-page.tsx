import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { deskPeopleList } from '#shared/domain/consular/consular-lists.ts'
import { type AgeingBand, activeSteps, type CaseStep } from '#shared/domain/consular/derive-person.ts'
import type { ListFilter } from '#shared/domain/list/list.ts'
import { readBirth } from '#shared/domain/people/birth.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { useReading } from '../../../text/use-reading.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import type { ShownColumn } from '../../../ui/list/list-column.ts'
import { ListPage } from '../../../ui/list/list-page.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useBirth } from '../use-birth.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { stateOfStep, useWords } from '../use-words.ts'
import classes from './board-page.module.css'
import { NationalityFilter } from './nationality-filter.tsx'
import { type Chosen, StepTable } from './step-table.tsx'

interface BoardSearch {
  step?: CaseStep | undefined
  band?: AgeingBand | undefined
  nationality?: string | undefined
}

/** Everyone the desk works for, by step, by how long they wait and by nationality; a click narrows the list below. */
export function BoardPage({ step, band, nationality = '' }: BoardSearch) {
  const { t } = useTranslation(['consular', 'common'])
  const { format } = useReading()
  const words = useWords()
  const says = useBirth()
  const navigate = useNavigate()
  const may = useMay()
  const board = useQuery({
    ...officeQuery.consular.board.queryOptions({ input: { nationality } }),
    placeholderData: (before) => before,
  })
  const steps = useMemo(() => (step ? [step] : [...activeSteps]), [step])
  const fixed = useMemo((): ListFilter[] => {
    const days = Object.entries(daysOfBand).find(([known]) => known === band)?.[1]
    return [
      { column: 'step', is: 'one-of', values: steps },
      ...(nationality ? [{ column: 'nationality', is: 'one-of', values: [nationality] } as const] : []),
      ...(days ? [{ column: 'days', is: 'between', ...days } as const] : []),
    ]
  }, [steps, nationality, band])
  const choose = (chosen: BoardSearch) =>
    void navigate({
      to: '/consular',
      search: { step, band, nationality: nationality || undefined, ...chosen },
      replace: true,
    })
  const { nationalities } = useDeskLists()
  const columns: ShownColumn<typeof deskPeopleList>[] = [
    { id: 'name', label: t('people.name'), grow: 2, width: 180 },
    { id: 'nameArabic', label: t('people.nameArabic'), grow: 1, width: 140 },
    {
      id: 'nationality',
      label: t('people.nationality'),
      words: words.nationality,
      codes: nationalities.map((each) => each.id),
      width: 150,
    },
    {
      id: 'step',
      label: t('people.step'),
      words: words.step,
      show: (row) => <StateMark state={stateOfStep(row.step)} label={words.step(row.step)} />,
      width: 230,
    },
    { id: 'days', label: t('people.daysInStep'), width: 110 },
    {
      id: 'birth',
      label: t('people.birthDate'),
      show: ({ birth, birthKnown, birthToldOn }) =>
        birth ? says.birth(readBirth({ birth_known: birthKnown, birth_told: birth, birth_told_on: birthToldOn })) : '',
      width: 150,
    },
    { id: 'case', label: t('people.case'), width: 170 },
  ]
  const active = board.data?.steps.filter((one) => activeSteps.some((known) => known === one.step)) ?? []
  const total = active.reduce((sum, one) => sum + one.people, 0)
  const chosen: Chosen = { step, band }
  return (
    <div className={classes.page}>
      <ListPage
        list={deskPeopleList}
        client={office.list.deskPeople}
        fixed={fixed}
        title={t('board.heading')}
        summary={board.data ? t('board.summary', { count: total, number: format.number(total) }) : undefined}
        columns={columns}
        onOpen={(row) => void navigate({ to: '/consular/cases/$id', params: { id: row.caseId ?? '' } })}
        actions={
          may('case.change')
            ? [
                {
                  id: 'register',
                  label: t('register.open'),
                  keys: 'Alt+N',
                  kind: 'main',
                  onClick: () => void navigate({ to: '/consular/cases/new' }),
                },
                {
                  id: 'session',
                  label: t('session.open'),
                  onClick: () => void navigate({ to: '/consular/sessions/new' }),
                },
                {
                  id: 'visas',
                  label: t('batch.open'),
                  onClick: () => void navigate({ to: '/consular/exit-visas/new' }),
                },
                {
                  id: 'departure',
                  label: t('departure.open'),
                  onClick: () => void navigate({ to: '/consular/departures/new' }),
                },
              ]
            : []
        }
        above={
          <div className={classes.above}>
            <Problem error={board.error} saved="reading" />
            {board.data ? (
              <>
                <NationalityFilter
                  nationalities={board.data.nationalities}
                  chosen={nationality}
                  onChoose={(next) => choose({ nationality: next || undefined })}
                />
                <StepTable steps={board.data.steps} chosen={chosen} onChoose={choose}>
                  <p className={classes.now} role="status">
                    {step || band || nationality
                      ? t('board.showing', {
                          what: format.joined([
                            step ? words.step(step) : t('board.allSteps'),
                            ...(band ? [words.ageing(band)] : []),
                            ...(nationality ? [words.nationality(nationality)] : []),
                          ]),
                        })
                      : t('board.showingAll')}
                    {step || band || nationality ? (
                      <button
                        type="button"
                        className={classes.clear}
                        onClick={() => choose({ step: undefined, band: undefined, nationality: undefined })}
                      >
                        {t('board.clear')}
                      </button>
                    ) : null}
                  </p>
                </StepTable>
              </>
            ) : null}
          </div>
        }
        empty={{ what: t('board.empty'), next: step || nationality ? t('board.emptyFiltered') : t('board.emptyNext') }}
      />
    </div>
  )
}

/** From and to how many days: as `ageingOf` parts them. */
const daysOfBand: Record<AgeingBand, { from: number | null; to: number | null }> = {
  '0-30': { from: null, to: 30 },
  '31-60': { from: 31, to: 60 },
  '61-90': { from: 61, to: 90 },
  '>90': { from: 91, to: null },
}
