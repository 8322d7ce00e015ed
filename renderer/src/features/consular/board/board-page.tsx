import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { activeSteps, ageingOf, caseSteps } from '#shared/domain/consular/derive-person.ts'
import { daysBetween } from '#shared/domain/dates.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import { officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { useReading } from '../../../text/use-reading.ts'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useToday } from '../../../ui/today.ts'
import { useBirth } from '../use-birth.ts'
import { orderOfStep, stateOfStep, useWords } from '../use-words.ts'
import classes from './board-page.module.css'
import { NationalityFilter } from './nationality-filter.tsx'
import { type Chosen, StepTable } from './step-table.tsx'

interface BoardSearch {
  step?: string | undefined
  band?: string | undefined
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
  const today = useToday()
  const board = useQuery({
    ...officeQuery.consular.board.queryOptions({ input: { nationality } }),
    placeholderData: (before) => before,
  })
  const steps = useMemo(() => {
    const known = caseSteps.find((one) => one === step)
    return known ? [known] : [...activeSteps]
  }, [step])
  const people = useQuery(officeQuery.consular.people.queryOptions({ input: { steps, nationality } }))
  type Person = NonNullable<typeof people.data>[number]
  const rows = useMemo(
    () => people.data?.filter((each) => !band || ageingOf(daysBetween(each.stepSince, today)) === band),
    [people.data, band, today],
  )
  const choose = (chosen: BoardSearch) =>
    void navigate({
      to: '/consular',
      search: { step, band, nationality: nationality || undefined, ...chosen },
      replace: true,
    })
  const columns: ListColumn<Person>[] = [
    { id: 'name', label: t('people.name'), value: (row) => row.name, grow: 2, width: 180 },
    { id: 'nameArabic', label: t('people.nameArabic'), value: (row) => row.nameArabic, grow: 1, width: 140 },
    {
      id: 'nationality',
      label: t('people.nationality'),
      value: (row) => row.nationality,
      word: (row) => words.nationality(row.nationality),
      width: 150,
    },
    {
      id: 'step',
      label: t('people.step'),
      value: (row) => orderOfStep(row.step),
      word: (row) => words.step(row.step),
      show: (row) => <StateMark state={stateOfStep(row.step)} label={words.step(row.step)} />,
      width: 230,
    },
    {
      id: 'days',
      label: t('people.daysInStep'),
      kind: 'number',
      value: (row) => daysBetween(row.stepSince, today),
      width: 110,
    },
    {
      id: 'birth',
      label: t('people.birthDate'),
      value: (row) => birthRange(row.birth).until,
      word: (row) => says.birth(row.birth),
      width: 150,
    },
    { id: 'case', label: t('people.case'), kind: 'code', value: (row) => row.caseNumber, width: 170 },
  ]
  const active = board.data?.steps.filter((one) => activeSteps.some((known) => known === one.step)) ?? []
  const total = active.reduce((sum, one) => sum + one.people, 0)
  const chosen: Chosen = { step, band }
  return (
    <div className={classes.page}>
      <ListPage
        listKey="consular-board"
        title={t('board.heading')}
        summary={board.data ? t('board.summary', { count: total, number: format.number(total) }) : undefined}
        columns={columns}
        rows={rows}
        rowId={(row) => row.personId}
        onOpen={(row) => void navigate({ to: '/consular/cases/$id', params: { id: row.caseId } })}
        exportName="consular-people"
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
            <Problem error={board.error ?? people.error} saved="reading" />
            {board.data ? (
              <>
                <NationalityFilter
                  nationalities={board.data.nationalities}
                  chosen={nationality}
                  onChoose={(next) => choose({ nationality: next || undefined })}
                />
                <StepTable steps={board.data.steps} chosen={chosen} onChoose={choose} />
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
              </>
            ) : null}
          </div>
        }
        empty={{ what: t('board.empty'), next: step || nationality ? t('board.emptyFiltered') : t('board.emptyNext') }}
      />
    </div>
  )
}
