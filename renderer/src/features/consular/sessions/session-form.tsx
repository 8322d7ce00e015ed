import { Navigate, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { sessionResults } from '#shared/domain/consular/consular-terms.ts'
import { office } from '../../../office/client.ts'
import { newId } from '../../../office/use-call-id.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { DocumentForm } from '../../../ui/form/frame/document-form.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { useToday } from '../../../ui/today.ts'
import { OverrideField, useOverrideOffered } from '../forms/override-field.tsx'
import { sayConsularFault } from '../say-fault.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { useWords } from '../use-words.ts'
import { asSessionInput, blankLine, blankSession, findSessionFaults, resultsIn } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'
import { useInvitable } from './use-invitable.ts'
import { useRefusedLines } from './use-refused-lines.ts'
import { useSessionColumns } from './use-session-columns.ts'

/** Opens a fresh session, whose draft has an address of its own; `people` are in its lines already. */
export function NewSession({ people }: { people: readonly string[] }) {
  const [id] = useState(newId)
  return <Navigate to="/consular/sessions/draft/$id" params={{ id }} search={{ people: [...people] }} replace />
}

interface SessionFormProps {
  id: string
  people: readonly string[]
}

/** VHR-9: a consular session that was held, with a result for each person invited. */
export function SessionForm({ id, people }: SessionFormProps) {
  return (
    <FormOpening kind="consular-session" subject={id} id={id}>
      {(opening) => <Session opening={opening} people={people} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.holdSession)

function Session({ opening, people }: { opening: Opening; people: readonly string[] }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const navigate = useNavigate()
  const { embassies } = useDeskLists()
  const invitable = useInvitable()
  const columns = useSessionColumns(invitable.choices)
  const form = useForm({
    opening,
    schema,
    start: () => blankSession(today),
    elements: { lines: () => blankLine() },
    input: asSessionInput,
    place: (path) => path.replace(/^results/, 'lines'),
    rules: findSessionFaults,
    sayFault: (fault, path, say) =>
      path === 'lines' && isMissing(fault) ? t('session.nobody') : sayConsularFault(fault, path, say),
    confirms: true,
    send: (input) => office.consular.holdSession(input),
    onSent: () => navigate({ to: '/consular/sessions/$id', params: { id: opening.id }, replace: true }),
  })
  const { values: content, fill } = form
  const offered = useOverrideOffered(form.error)
  const refused = useRefusedLines(form.error)
  const filled = useRef(opening.kept !== undefined)
  useEffect(() => {
    if (filled.current || invitable.choices.length === 0 || people.length === 0) return
    filled.current = true
    const invited = invitable.choices.filter((choice) => people.includes(choice.id))
    const embassyId = embassies.find((one) => one.country === invited[0]?.nationality)?.id ?? null
    fill({ embassyId, lines: invited.map((choice) => blankLine(choice)) })
  }, [invitable.choices, people, embassies, fill])

  const embassy = embassies.find((one) => one.id === content.embassyId) ?? null
  const inLines = new Set(content.lines.flatMap((line) => line.person?.id ?? []))
  const waiting = invitable.choices.filter(
    (one) => one.waits && !inLines.has(one.id) && embassy !== null && one.nationality === embassy.country,
  )
  const results = resultsIn(content.lines)
  const counts = sessionResults
    .map((result) => ({ result, count: results.filter((one) => one.result === result).length }))
    .filter(({ count }) => count > 0)
  const grid = form.grid('lines', columns)
  return (
    <DocumentForm
      form={form}
      title={t('session.title')}
      action={t('session.action')}
      onDiscarded={() => void navigate({ to: '/consular/sessions', replace: true })}
      above={
        <>
          <SessionFields form={form} />
          {waiting.length > 0 && embassy ? (
            <div>
              <ActionButton
                label={t('session.addWaiting', {
                  count: waiting.length,
                  nationality: words.nationality(embassy.country),
                })}
                onClick={() =>
                  form.change({ lines: [...content.lines, ...waiting.map((choice) => blankLine(choice))] })
                }
              />
            </div>
          ) : null}
        </>
      }
      confirm={{
        title: t('session.confirm'),
        will: t('session.will', {
          count: results.length,
          results: words.list(
            counts.map(({ result, count }) => t('session.willCount', { result: t(`result.${result}`), number: count })),
          ),
          embassy: embassy?.name ?? '',
          day: content.heldOn ?? '',
        }),
        notNow: offered && content.overrideReason.trim() === '' ? t('override.missing') : undefined,
        fields: <OverrideField form={form} offered={offered} />,
      }}
    >
      <LineGrid
        label={t('session.results')}
        {...grid}
        make={() => blankLine()}
        refused={(line, column) => refused(line, column) ?? grid.refused(line, column)}
        totals={counts.map(({ result, count }) => ({ id: result, label: t(`result.${result}`), value: count }))}
      />
    </DocumentForm>
  )
}
