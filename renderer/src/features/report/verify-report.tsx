import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office } from '../../office/client.ts'
import { useDroppedFile } from '../../office/dropped-file.ts'
import { FileTrouble } from '../../office/file-trouble.ts'
import { shell } from '../../office/shell.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import { WorkProgress } from '../../ui/work/work-progress.tsx'
import classes from './reports.module.css'
import { VerifyResult } from './verify-result.tsx'

/** Choose or drop a PDF; says in one sentence whether it can be relied on, then everything that was looked at. */
export function VerifyReport() {
  const { t } = useTranslation('report')
  const [over, setOver] = useState(false)
  const verify = useMutation({ mutationFn: (file: File) => office.report.verify({ file }) })
  useDroppedFile((file) => verify.mutate(file))
  const choose = useMutation({
    mutationFn: () => shell.openFiles({ title: t('verify.chooseTitle'), kind: 'pdf', several: false }),
    onSuccess: (chosen) => {
      if ('problem' in chosen) throw new FileTrouble(chosen.reason)
      const [file] = chosen
      if (file) verify.mutate(new File([file.bytes], file.name, { type: 'application/pdf' }))
    },
  })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) verify.mutate(file)
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        data-small={Boolean(verify.data) || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span>{t('verify.drop')}</span>
        <ActionButton
          label={verify.data ? t('verify.another') : t('verify.choose')}
          keys="Ctrl+O"
          kind="main"
          onClick={() => choose.mutate()}
          busy={choose.isPending || verify.isPending}
          autoFocus
        />
        {verify.isPending ? <WorkProgress label={t('verify.checking')} /> : null}
      </div>
      <Problem error={choose.error ?? verify.error} saved="reading" />
      {verify.data && !verify.isPending ? <VerifyResult found={verify.data} /> : null}
    </div>
  )
}
