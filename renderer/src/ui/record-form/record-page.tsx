import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../office/office-state.ts'
import { useCallId } from '../../office/use-call-id.ts'
import type { ActionSpec } from '../action.tsx'
import { DocumentPage } from '../document-page.tsx'
import type { PageHeaderProps } from '../page-header.tsx'
import { Problem } from '../problem.tsx'
import { useActivityTab } from '../record-activity.tsx'
import { useFieldErrors } from './field-errors.ts'
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
  save: (record: R, callId: string) => Promise<unknown>
  /** Why it cannot be sent yet, for what only the page can see. */
  notYet?: (record: R) => string | undefined
  /** The address of the list it belongs to. */
  list: string
  actions?: readonly ActionSpec[]
  children?: ReactNode
}

/** One record of a list: typed and saved by who may change the lists, read by everyone else. */
export function RecordPage<R extends RecordLike>(props: RecordPageProps<R>) {
  const { kind, isNew, start, list } = props
  const { t } = useTranslation('office')
  const router = useRouter()
  const mayChange = useMay()('reference.change')
  const callId = useCallId()
  const [record, setRecord] = useState(start)
  const activity = useActivityTab(kind, start.id)
  const back = () => router.history.push(list)
  const save = useMutation({
    mutationFn: () => props.save(record, callId),
    onSuccess: () => {
      notifications.show({ message: t('saved', { name: props.nameOf(record) }) })
      back()
    },
  })
  const errorOf = useFieldErrors(save.error)
  const changed = isNew || JSON.stringify(record) !== JSON.stringify(start)
  const fields = props.fields(record)
  const actions: ActionSpec[] = [{ id: 'list', label: t('toList'), onClick: back }, ...(props.actions ?? [])]
  if (mayChange) {
    const notNow = props.notYet?.(record) ?? (changed ? undefined : t('unchanged'))
    actions.push({
      id: 'save',
      label: t('save'),
      keys: 'Ctrl+Enter',
      kind: 'main',
      onClick: () => save.mutate(),
      busy: save.isPending,
      disabledReason: notNow,
    })
  }
  return (
    <DocumentPage
      title={props.title}
      number={props.number}
      state={props.state}
      actions={actions}
      {...(isNew ? {} : { tabs: [activity] })}
    >
      <Problem error={save.error} />
      {mayChange ? (
        <RecordFields
          fields={fields}
          record={record}
          errorOf={errorOf}
          autoFocus={isNew}
          onChange={(key, value) => setRecord((was) => ({ ...was, [key]: value }))}
        />
      ) : (
        <RecordFacts fields={fields} record={record} />
      )}
      {props.children}
    </DocumentPage>
  )
}
