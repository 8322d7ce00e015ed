import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personFlags } from '#shared/domain/consular/derive-person.ts'
import { type office, officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useWords } from '../use-words.ts'
import { CasePreview } from './case-preview.tsx'
import classes from './cases-page.module.css'
import { type CaseListRow, useCaseColumns } from './use-case-columns.tsx'

const everything = 5000
/** Found people named in the list; who looks further types more of the name. */
const named = 100

/** The cases, and anybody in them by name in any script and spelling, by case number, document number or phone. */
export function CasesPage() {
  const { t } = useTranslation('consular')
  const words = useWords()
  const navigate = useNavigate()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const looking = text.length >= 2
  const list = useQuery({
    ...officeQuery.consular.list.queryOptions({ input: { text: looking ? text : '', limit: everything } }),
    placeholderData: (before) => before,
  })
  const found = useQuery({
    ...officeQuery.consular.search.queryOptions({ input: { text, limit: named } }),
    enabled: looking,
    placeholderData: (before) => before,
  })
  const rows = useMemo(() => {
    const people = looking ? peopleByCase(found.data ?? []) : undefined
    return list.data?.rows
      .map(
        (row): CaseListRow => ({
          ...row,
          found: people?.get(row.id)?.label ?? '',
          rank: people?.get(row.id)?.rank ?? named,
        }),
      )
      .sort((a, b) => a.rank - b.rank)
  }, [list.data, found.data, looking])
  const columns = useCaseColumns(looking)
  const register = {
    id: 'register',
    label: t('register.open'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/consular/cases/new' }),
  } as const
  const raised = personFlags.filter((flag) => rows?.some((row) => row.flags.includes(flag)))
  return (
    <ListPage
      listKey="consular-cases"
      title={t('cases.title')}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      onOpen={(row) => void navigate({ to: '/consular/cases/$id', params: { id: row.id } })}
      preview={(row) => <CasePreview row={row} />}
      exportName="consular-cases"
      chips={raised.map((flag) => ({
        id: flag,
        label: words.flag(flag),
        fits: (row: CaseListRow) => row.flags.includes(flag),
      }))}
      foot={(shown) => [t('people.count', { count: shown.reduce((sum, row) => sum + row.members, 0) })]}
      actions={may('case.change') ? [register] : []}
      above={
        <div className={classes.above}>
          <TextInput
            label={t('cases.find')}
            description={t('cases.findHint')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyped('')
            }}
            dir="auto"
            className={classes.find ?? ''}
          />
          <Problem error={list.error ?? found.error} saved="reading" />
          {looking && list.data && list.data.total > 0 && !list.isPlaceholderData ? (
            <p className={classes.found} role="status">
              {t('cases.found', { count: list.data.total, text })}
            </p>
          ) : null}
        </div>
      }
      empty={
        looking
          ? { what: t('cases.nobody', { text }), next: t('cases.nobodyNext') }
          : { what: t('cases.empty'), next: t('cases.emptyNext'), ...(may('case.change') ? { action: register } : {}) }
      }
    />
  )
}

type Found = Awaited<ReturnType<typeof office.consular.search>>[number]

function peopleByCase(found: readonly Found[]): Map<string, { label: string; rank: number }> {
  const people = new Map<string, { label: string; rank: number }>()
  for (const [rank, each] of found.entries()) {
    const name = each.nameArabic ? `${each.name} · ${each.nameArabic}` : each.name
    const before = people.get(each.caseId)
    people.set(each.caseId, before ? { ...before, label: `${before.label}; ${name}` } : { label: name, rank })
  }
  return people
}
