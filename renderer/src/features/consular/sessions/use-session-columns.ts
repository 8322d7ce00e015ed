import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionResults } from '#shared/domain/consular/consular-terms.ts'
import { type LineColumn, lookupColumn, selectColumn, shownColumn, textColumn } from '../../../ui/line-grid/columns.ts'
import type { SessionLine } from './session-draft.ts'
import type { Invitable } from './use-invitable.ts'

/** Person, what is known of them, result, remark: typed like any other lines. */
export function useSessionColumns(choices: readonly Invitable[]): readonly LineColumn<SessionLine>[] {
  const { t } = useTranslation('consular')
  return useMemo(
    () => [
      lookupColumn<SessionLine, Invitable>({
        ...{ id: 'person', label: t('session.person'), required: true, width: 330 },
        choices: () => choices,
        get: ({ person }) => (person ? { ...person, nationality: '', waits: false } : null),
        set: (line, choice) => {
          if (!choice) return { ...line, person: null }
          const { id, code, name, detail, alsoFoundBy, caseId } = choice
          return { ...line, person: { id, code, name, detail, alsoFoundBy, caseId } }
        },
      }),
      shownColumn<SessionLine>({
        ...{ id: 'detail', label: t('session.known'), width: 260 },
        show: (line) => line.person?.detail ?? '',
      }),
      selectColumn<SessionLine, (typeof sessionResults)[number]>({
        ...{ id: 'result', label: t('session.result'), required: true, width: 190 },
        options: sessionResults.map((value) => ({ value, label: t(`result.${value}`) })),
        get: (line) => line.result,
        set: (line, result) => ({ ...line, result }),
      }),
      textColumn<SessionLine>({
        ...{ id: 'remark', label: t('session.remark'), maxLength: 300, width: 200 },
        get: (line) => line.remark,
        set: (line, remark) => ({ ...line, remark }),
      }),
    ],
    [t, choices],
  )
}
