import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/languages.ts'
import { office } from '../../office/client.ts'
import { FileTrouble } from '../../office/file-trouble.ts'
import { shell } from '../../office/shell.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import { Verdict } from '../../ui/verdict.tsx'
import classes from './sheet.module.css'

/** The 24 words with the ways to put them on paper. */
export function SheetWords({ words, onHave }: { words: readonly string[]; onHave: () => void }) {
  const { t } = useTranslation('office')
  const { format, language } = useReading()
  const paper = useMutation({ mutationFn: (how: 'print' | 'save') => putOnPaper(how, language, t('keys.savePdf')) })
  return (
    <div className={classes.body}>
      <ol className={classes.words} aria-label={t('keys.words')} dir="ltr">
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand on the sheet twice, its number only once
          <li key={index}>
            <span className={classes.number}>{format.number(index + 1)}</span> {word}
          </li>
        ))}
      </ol>
      <Problem error={paper.error} saved="reading" />
      {paper.data === 'saved' ? <Verdict good>{t('keys.saved')}</Verdict> : null}
      <div className={classes.actions}>
        <ActionButton
          label={t('keys.print')}
          keys="Ctrl+P"
          onClick={() => paper.mutate('print')}
          busy={paper.isPending}
        />
        <ActionButton
          label={t('keys.savePdf')}
          keys="Ctrl+S"
          onClick={() => paper.mutate('save')}
          busy={paper.isPending}
        />
        <ActionButton label={t('keys.have')} kind="main" keys="Ctrl+Enter" onClick={onHave} />
      </div>
    </div>
  )
}

async function putOnPaper(how: 'print' | 'save', language: Language, title: string): Promise<'saved' | 'shown'> {
  const file = await office.keys.recoverySheet({ language })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (how === 'print') {
    const problem = await shell.openPdf({ name: file.name, bytes })
    if (problem) throw new FileTrouble(problem.reason)
    return 'shown'
  }
  const saved = await shell.saveFile({ title, suggestedName: file.name, bytes })
  if (saved && 'problem' in saved) throw new FileTrouble(saved.reason)
  return saved ? 'saved' : 'shown'
}
