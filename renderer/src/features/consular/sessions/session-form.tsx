import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DocumentPage } from '../../../ui/document-page.tsx'
import { DraftNote } from '../../../ui/drafts/draft-note.tsx'
import { useDraft } from '../../../ui/drafts/use-draft.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import type { LineGridCheck } from '../../../ui/line-grid/use-line-grid.ts'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import { OverrideField, useOverride } from '../forms/override-field.tsx'
import { useDeskLists } from '../use-desk-lists.ts'
import { useWords } from '../use-words.ts'
import { blankLine, blankSession, readSessionDraft, type SessionDraft } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'
import { useInvitable } from './use-invitable.ts'
import { useRefusedLines } from './use-refused-lines.ts'
import { useSessionColumns } from './use-session-columns.ts'

/** A new session, with an id of its own; `people` are in its lines already. */
export function NewSession({ people }: { people: readonly string[] }) {
  const [id] = useState(newId)
  return <SessionForm key={id} id={id} people={people} />
}

/** VHR-9: a consular session that was held, with a result for each person invited. */
export function SessionForm({ id, people }: { id: string; people: readonly string[] }) {
  const { t } = useTranslation(['consular', 'errors'])
  const words = useWords()
  const today = useToday()
  const navigate = useNavigate()
  const callId = useCallId()
  const { embassies } = useDeskLists()
  const [asking, setAsking] = useState(false)
  const [check, setCheck] = useState<LineGridCheck>({ bad: 0, staged: 0 })
  const draft = useDraft<SessionDraft>({
    ...{ kind: 'consular-session', id, read: readSessionDraft, blank: () => blankSession(today) },
    title: (content) => t('session.draftTitle', { count: content.lines.length }),
    worthKeeping: (content) => content.lines.length > 0,
  })
  const content = draft.content
  const invitable = useInvitable()
  const hold = useMutation(
    officeQuery.consular.holdSession.mutationOptions({
      onSuccess: async () => {
        await draft.discard()
        await navigate({ to: '/consular/sessions/$id', params: { id }, replace: true })
      },
    }),
  )
  const override = useOverride(hold.error)
  const refused = useRefusedLines(hold.error)
  const columns = useSessionColumns(invitable.choices)
  const filled = useRef(false)
  useEffect(() => {
    if (!content || filled.current || invitable.choices.length === 0 || people.length === 0) return
    filled.current = true
    if (content.lines.length > 0) return
    const invited = invitable.choices.filter((choice) => people.includes(choice.id))
    const embassyId = embassies.find((one) => one.country === invited[0]?.nationality)?.id ?? null
    draft.change((was) => ({ ...was, embassyId, lines: invited.map((choice) => blankLine(choice)) }))
  }, [content, invitable.choices, people, embassies, draft.change])
  if (!content) return null

  const change = (part: Partial<SessionDraft>) => draft.change((was) => ({ ...was, ...part }))
  const embassy = embassies.find((one) => one.id === content.embassyId) ?? null
  const inLines = new Set(content.lines.flatMap((line) => line.person?.id ?? []))
  const waiting = invitable.choices.filter(
    (one) => one.waits && !inLines.has(one.id) && embassy !== null && one.nationality === embassy.country,
  )
  const results = content.lines.flatMap(({ person, result, remark }) =>
    person && result ? [{ personId: person.id, result, remark }] : [],
  )
  const notNow = !embassy
    ? t('requestDocument.embassyMissing')
    : content.mode === 'in-detention-centre' && content.permissionReference.trim() === ''
      ? t('errors:PERMISSION_REFERENCE_NEEDED.what')
      : content.lines.length === 0
        ? t('session.nobody')
        : check.staged > 0 || check.bad > 0 || results.length < content.lines.length
          ? t('session.resultsMissing', { count: Math.max(check.bad, content.lines.length - results.length) })
          : undefined
  const counts = (['verified', 'rejected', 'pending', 'more-documents', 'absent'] as const)
    .map((result) => ({ result, count: results.filter((one) => one.result === result).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      <DocumentPage
        title={t('session.title')}
        summary={<DraftNote draft={draft} />}
        actions={[
          {
            id: 'hold',
            label: t('session.action'),
            kind: 'main',
            keys: 'Ctrl+Enter',
            onClick: () => setAsking(true),
            disabledReason: notNow,
          },
        ]}
        above={
          <>
            <SessionFields content={content} onChange={change} />
            {asking ? null : <Problem error={hold.error} />}
            {waiting.length > 0 && embassy ? (
              <div>
                <ActionButton
                  label={t('session.addWaiting', {
                    count: waiting.length,
                    nationality: words.nationality(embassy.country),
                  })}
                  onClick={() => change({ lines: [...content.lines, ...waiting.map((choice) => blankLine(choice))] })}
                />
              </div>
            ) : null}
          </>
        }
      >
        <LineGrid
          label={t('session.results')}
          columns={columns}
          lines={content.lines}
          onLines={(lines) => change({ lines })}
          make={blankLine}
          refused={refused}
          onCheck={setCheck}
          totals={counts.map(({ result, count }) => ({ id: result, label: t(`result.${result}`), value: count }))}
        />
      </DocumentPage>
      <ConfirmAction
        open={asking}
        onClose={() => setAsking(false)}
        title={t('session.confirm')}
        will={t('session.will', {
          count: results.length,
          results: words.list(
            counts.map(({ result, count }) => t('session.willCount', { result: t(`result.${result}`), number: count })),
          ),
          embassy: embassy?.name ?? '',
          day: content.heldOn,
        })}
        action={t('session.action')}
        onAction={() => {
          if (!embassy) return
          const { lines: _lines, ...head } = content
          hold.mutate({ callId, id, ...head, embassyId: embassy.id, results, override: override.value })
        }}
        busy={hold.isPending}
        error={hold.error}
        notNow={override.notNow}
      >
        <OverrideField override={override} />
      </ConfirmAction>
    </>
  )
}
