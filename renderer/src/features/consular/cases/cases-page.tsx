import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseList } from '#shared/domain/consular/consular-lists.ts'
import { office } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { ListPage } from '../../../ui/list/list-page.tsx'
import { CasePreview } from './case-preview.tsx'
import classes from './cases-page.module.css'
import { useCaseColumns } from './use-case-columns.tsx'

/** The cases, and anybody in them by name in any script and spelling, by case number, document number or phone. */
export function CasesPage() {
  const { t } = useTranslation('consular')
  const navigate = useNavigate()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const looking = text.length >= 2
  const scope = useMemo(() => ({ find: looking ? text : '' }), [looking, text])
  const columns = useCaseColumns(looking)
  const register = {
    id: 'register',
    label: t('register.open'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => void navigate({ to: '/consular/cases/new' }),
  } as const
  return (
    <ListPage
      list={caseList}
      client={office.list.cases}
      scope={scope}
      title={t('cases.title')}
      columns={columns}
      onOpen={({ id }) => void navigate({ to: '/consular/cases/$id', params: { id: String(id) } })}
      preview={(row) => <CasePreview row={row} />}
      foot={({ totals }) => [t('people.count', { count: totals.members ?? 0 })]}
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
