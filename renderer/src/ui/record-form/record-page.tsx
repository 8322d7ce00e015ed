import { notifications } from '@mantine/notifications'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useMay } from '../../office/office-state.ts'
import type { ActionSpec } from '../action/action.tsx'
import { Problem } from '../action/problem.tsx'
import { DraftNote } from '../form/draft/draft-note.tsx'
import { LeaveCheck } from '../form/draft/leave-check.tsx'
import { FormOpening, type Opening } from '../form/draft/opening.tsx'
import type { Faults } from '../form/fault/fault.ts'
import { FormFaults, FormRoot } from '../form/frame/form-root.tsx'
import { useForm } from '../form/use-form.ts'
import { DocumentPage } from '../page/document-page.tsx'
import type { PageHeaderProps } from '../page/page-header.tsx'
import { useActivityTab } from '../work/record-activity.tsx'
import type { RecordField, RecordLike } from './record-field.ts'
import { RecordFacts, RecordFields } from './record-fields.tsx'

interface RecordPageProps<R extends RecordLike> {
  /** As the journal names the record. */
  kind: string
  isNew: boolean
  title: string
  number?: string | undefined
  state?: PageHeaderProps['state']
  /** How a record is named when it is said to be saved. */
  nameOf: (record: R) => string
  start: R
  fields: (record: R) => readonly RecordField<R>[]
  /** The input of the procedure that saves it. */
  schema: z.ZodType
  save: (record: R & { callId: string }) => Promise<unknown>
  /** Rules that the schema cannot hold. */
  rules?: (record: R) => Faults
  /** The address of the list it belongs to. */
  list: string
  actions?: readonly ActionSpec[]
  children?: ReactNode
}

/** One record of a list: typed and saved by who may change the lists, read by everyone else. */
export function RecordPage<R extends RecordLike>(props: RecordPageProps<R>) {
  const { kind, isNew, start } = props
  const mayChange = useMay()('reference.change')
  if (!mayChange) return <RecordToRead {...props} />
  return (
    <FormOpening kind={`record-${kind}`} {...(isNew ? {} : { subject: start.id, id: start.id })}>
      {(opening) => <RecordToChange {...props} opening={opening} />}
    </FormOpening>
  )
}

function useListAction(list: string): ActionSpec {
  const { t } = useTranslation('office')
  const router = useRouter()
  return { id: 'list', label: t('toList'), onClick: () => router.history.push(list) }
}

function RecordToRead<R extends RecordLike>(props: RecordPageProps<R>) {
  const { title, number, state, start } = props
  const activity = useActivityTab(props.kind, start.id)
  const toList = useListAction(props.list)
  return (
    <DocumentPage {...{ title, number, state }} actions={[toList, ...(props.actions ?? [])]} tabs={[activity]}>
      <RecordFacts fields={props.fields(start)} record={start} />
      {props.children}
    </DocumentPage>
  )
}

function RecordToChange<R extends RecordLike>(props: RecordPageProps<R> & { opening: Opening }) {
  const { kind, isNew, list, opening } = props
  const { t } = useTranslation('office')
  const router = useRouter()
  const toList = useListAction(list)
  const activity = useActivityTab(kind, props.start.id)
  const form = useForm({
    opening,
    schema: props.schema,
    start: () => ({ ...props.start, id: opening.id }),
    input: (record: R, { callId }) => ({ ...record, callId }),
    ...(props.rules ? { rules: props.rules } : {}),
    send: (record) => props.save(record),
    onSent: (_saved, record) => {
      notifications.show({ message: t('saved', { name: props.nameOf(record) }) })
      router.history.push(list)
    },
  })
  return (
    <FormRoot form={form}>
      <DocumentPage
        title={props.title}
        number={props.number}
        state={props.state}
        summary={<DraftNote draft={form.draft} onDiscard={() => void form.discard()} />}
        actions={[
          {
            id: 'save',
            label: t('save'),
            keys: 'Ctrl+Enter',
            kind: 'main',
            onClick: form.attempt,
            busy: form.busy,
            disabledReason: isNew || form.dirty ? undefined : t('unchanged'),
          },
          ...(props.actions ?? []),
          toList,
        ]}
        {...(isNew ? {} : { tabs: [activity] })}
      >
        <FormFaults faults={form.unplaced} />
        <Problem error={form.error} />
        <RecordFields fields={props.fields(form.values)} form={form} autoFocus={isNew} />
        {props.children}
      </DocumentPage>
      <LeaveCheck form={form} always />
    </FormRoot>
  )
}
