import { Modal, Radio, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkProgress } from '../../office/progress.ts'
import { shell } from '../../office/shell.ts'
import { newId } from '../../office/use-call-id.ts'
import { ActionButton } from '../action.tsx'
import { KeyLayer, useKeyLayer } from '../keys/use-keys.ts'
import { notify } from '../notify.ts'
import { Problem } from '../problem.tsx'
import { WorkProgress } from '../work-progress.tsx'
import classes from './list.module.css'

export interface ExportChoice {
  format: 'csv' | 'xlsx'
  recipient: string
  purpose: string
  path: string
}

interface ExportDialogProps {
  open: boolean
  onClose: () => void
  /** Of the file, without its ending. */
  fileName: string
  /** How many rows will leave. */
  rows: number
  /** Whether it must be said for whom and what for. */
  aboutPeople: boolean
  write: (choice: ExportChoice, callId: string, signal: AbortSignal) => Promise<{ rows: number }>
}

/** what leaves the office as a file, in which form and, of people, for whom; then where to. The office writes it. */
export function ExportDialog({ open, onClose, fileName, rows, aboutPeople, write }: ExportDialogProps) {
  const { t } = useTranslation(['ui', 'common'])
  const layer = useKeyLayer(open)
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx')
  const [recipient, setRecipient] = useState('')
  const [purpose, setPurpose] = useState('')
  const stop = useRef<AbortController | undefined>(undefined)
  const progress = useWorkProgress('export')
  const exporting = useMutation({
    mutationFn: async (callId: string) => {
      const path = await shell.chooseSavePath({
        title: t('ui:list.export'),
        suggestedName: `${fileName}.${format}`,
        format,
      })
      if (!path) return undefined
      stop.current = new AbortController()
      return write({ format, recipient, purpose, path }, callId, stop.current.signal)
    },
    onSuccess: (written) => {
      if (!written) return
      notify(t('ui:list.exported', { count: written.rows }))
      onClose()
    },
    // The person stopped it: nothing went wrong.
    onError: () => {
      if (stop.current?.signal.aborted) exporting.reset()
    },
  })
  const missing = aboutPeople && (recipient.trim() === '' || purpose.trim() === '')
  const cancel = () => {
    stop.current?.abort()
    onClose()
  }
  return (
    <Modal
      opened={open}
      onClose={cancel}
      title={t('ui:list.exportTitle', { count: rows })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      closeOnClickOutside={false}
    >
      <KeyLayer value={layer}>
        <div className={classes.fields}>
          <Radio.Group
            label={t('ui:list.format')}
            value={format}
            onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
          >
            <div className={classes.options}>
              <Radio value="xlsx" label={t('ui:list.formatXlsx')} />
              <Radio value="csv" label={t('ui:list.formatCsv')} />
            </div>
          </Radio.Group>
          <TextInput
            label={t('ui:list.recipient')}
            value={recipient}
            maxLength={200}
            required={aboutPeople}
            dir="auto"
            onChange={(event) => setRecipient(event.currentTarget.value)}
          />
          <TextInput
            label={t('ui:list.purpose')}
            value={purpose}
            maxLength={500}
            required={aboutPeople}
            dir="auto"
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <Problem error={exporting.error} />
          {exporting.isPending && stop.current ? (
            <WorkProgress label={t('ui:list.exporting')} done={progress?.done} of={progress?.of} onCancel={cancel} />
          ) : null}
          <div className={classes.row}>
            <ActionButton label={t('common:cancel')} onClick={cancel} />
            <ActionButton
              label={t('ui:list.chooseFile')}
              onClick={() => exporting.mutate(newId())}
              kind="main"
              keys="Ctrl+Enter"
              busy={exporting.isPending}
              disabledReason={missing ? t('ui:list.recipientMissing') : undefined}
            />
          </div>
        </div>
      </KeyLayer>
    </Modal>
  )
}
