import { Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLanguage, type Language, languageCodes, languages } from '#shared/domain/languages.ts'
import type { FileProblem, SavedFile } from '#shared/shell.ts'
import { shell } from '../../office/shell.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { ConfirmAction } from '../../ui/action/confirm-action.tsx'
import { notify } from '../../ui/action/notify.ts'
import classes from './print-dialog.module.css'

const isProblem = (outcome: SavedFile | FileProblem | string | undefined): outcome is FileProblem =>
  typeof outcome === 'object' && 'problem' in outcome

interface PrintDialogProps {
  /** What is printed: its number, or its name. */
  name: string
  /** The office's paper in a language. */
  make: (language: Language) => Promise<File>
  open: boolean
  onClose: () => void
}

/** A paper as PDF in the language of whoever will sign it: shown for printing, or saved. */
export function PrintDialog({ name, make, open, onClose }: PrintDialogProps) {
  const { t } = useTranslation(['stock', 'common'])
  const reading = useReading()
  const [language, setLanguage] = useState<Language>(reading.language)
  const print = useMutation({
    mutationFn: async (how: 'open' | 'save') => {
      const file = await make(language)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const fileName = file.name.replace(/\.pdf$/, `-${language}.pdf`)
      if (how === 'open') return (await shell.openPdf({ name: fileName, bytes })) ?? 'opened'
      return (await shell.saveFile({ title: t('print.save'), suggestedName: fileName, bytes })) ?? 'cancelled'
    },
    onSuccess: (outcome) => {
      if (outcome === 'cancelled' || isProblem(outcome)) return
      if (outcome !== 'opened') notify(t('print.saved', { path: outcome.path }))
      onClose()
    },
  })
  const outcome = print.data
  const trouble = isProblem(outcome) ? outcome : undefined
  return (
    <ConfirmAction
      open={open}
      onClose={onClose}
      title={t('print.title', { name })}
      will={t('print.will')}
      action={t('print.open')}
      leave={t('common:close')}
      onAction={() => print.mutate('open')}
      busy={print.isPending}
      error={print.error}
    >
      <Radio.Group
        label={t('print.language')}
        value={language}
        onChange={(chosen) => {
          if (isLanguage(chosen)) setLanguage(chosen)
        }}
      >
        <div className={classes.languages}>
          {languageCodes.map((one, index) => (
            <Radio key={one} value={one} label={languages[one].name} data-autofocus={index === 0 || undefined} />
          ))}
        </div>
      </Radio.Group>
      {trouble ? (
        <p role="alert" className={classes.trouble}>
          {t('print.trouble', { path: trouble.path, reason: trouble.reason })}
        </p>
      ) : null}
      <div>
        <ActionButton label={t('print.save')} keys="Alt+S" kind="quiet" onClick={() => print.mutate('save')} />
      </div>
    </ConfirmAction>
  )
}
