import { Radio, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { listContract } from '#shared/contract/lists.ts'
import { useWorkProgress } from '../../office/progress.ts'
import { shell } from '../../office/shell.ts'
import { notify } from '../action/notify.ts'
import { FormOpening, type Opening } from '../form/draft/opening.tsx'
import { inputOf } from '../form/fault/contract-input.ts'
import { isMissing } from '../form/fault/say-fault.ts'
import { FormDialog } from '../form/frame/form-dialog.tsx'
import { NotSent } from '../form/not-sent.ts'
import { useForm } from '../form/use-form.ts'
import { WorkProgress } from '../work/work-progress.tsx'
import classes from './list.module.css'
import type { Taken } from './list-client.ts'

type ListWithFile = Exclude<keyof typeof listContract, 'layout' | 'saveLayout'>

/** Each list takes an input of its own, by its scope. */
const schemaOf = (list: ListWithFile) =>
  inputOf<z.ZodType>(listContract[list].export as { '~orpc': { inputSchema?: z.ZodType } })

interface ExportChoice {
  format: 'csv' | 'xlsx'
  recipient: string
  purpose: string
}

interface ExportDialogProps<S> {
  list: ListWithFile
  onClose: () => void
  /** Of the file, without its ending. */
  fileName: string
  /** How many rows will leave. */
  rows: number
  /** Whether it must be said for whom and what for. */
  aboutPeople: boolean
  /** What the office is asked, with what is chosen here. */
  taken: Omit<Taken<S>, keyof ExportChoice | 'callId' | 'path'>
  write: (taken: Taken<S>, options: { signal: AbortSignal }) => Promise<{ rows: number }>
}

/** what leaves the office as a file, in which form and, of people, for whom; then where to. The office writes it. */
export function ExportDialog<S>(props: ExportDialogProps<S>) {
  return (
    <FormOpening kind="export" subject={props.list}>
      {(opening) => <Export {...props} opening={opening} />}
    </FormOpening>
  )
}

function Export<S>({
  list,
  onClose,
  fileName,
  rows,
  aboutPeople,
  taken,
  write,
  opening,
}: ExportDialogProps<S> & { opening: Opening }) {
  const { t } = useTranslation('ui')
  const stop = useRef<AbortController | undefined>(undefined)
  const progress = useWorkProgress('export')
  const form = useForm({
    opening,
    schema: schemaOf(list),
    start: (): ExportChoice => ({ format: 'xlsx', recipient: '', purpose: '' }),
    // Where to is asked when the rest is good.
    input: (choice, { callId }): Taken<S> => ({ ...taken, ...choice, callId, path: fileName }),
    sayFault: (fault) => (isMissing(fault) ? t('list.recipientMissing') : undefined),
    send: async (input) => {
      const { format } = input
      const suggestedName = `${fileName}.${format}`
      const path = await shell.chooseSavePath({ title: t('list.export'), suggestedName, format })
      if (!path) throw new NotSent()
      stop.current = new AbortController()
      const { signal } = stop.current
      try {
        return await write({ ...input, path }, { signal })
      } catch (error) {
        throw signal.aborted ? new NotSent() : error
      }
    },
    onSent: (written) => {
      notify(t('list.exported', { count: written.rows }))
      onClose()
    },
  })
  const cancel = () => {
    stop.current?.abort()
    onClose()
  }
  return (
    <FormDialog
      form={form}
      onClose={cancel}
      title={t('list.exportTitle', { count: rows })}
      will={null}
      action={t('list.chooseFile')}
    >
      <Radio.Group
        label={t('list.format')}
        value={form.values.format}
        onChange={(value) => form.change({ format: value === 'csv' ? 'csv' : 'xlsx' })}
      >
        <div className={classes.options}>
          <Radio value="xlsx" label={t('list.formatXlsx')} />
          <Radio value="csv" label={t('list.formatCsv')} />
        </div>
      </Radio.Group>
      <TextInput label={t('list.recipient')} required={aboutPeople} dir="auto" {...form.text('recipient')} />
      <TextInput label={t('list.purpose')} required={aboutPeople} dir="auto" {...form.text('purpose')} />
      {form.busy && stop.current ? (
        <WorkProgress label={t('list.exporting')} done={progress?.done} of={progress?.of} onCancel={cancel} />
      ) : null}
    </FormDialog>
  )
}
