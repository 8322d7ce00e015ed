import { useMutation } from '@tanstack/react-query'
import type { Language } from '#shared/domain/languages.ts'
import { office } from '../../office/client.ts'
import { FileTrouble } from '../../office/file-trouble.ts'
import { shell } from '../../office/shell.ts'

/** Makes the month's PDF (the signed one once it is approved) and shows or saves it. Answers the path when saved. */
export function useReportFile(month: string) {
  return useMutation({
    mutationFn: async ({ language, how, title }: { language: Language; how: 'open' | 'save'; title: string }) => {
      const file = await office.report.preview({ month, language })
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (how === 'open') {
        const problem = await shell.openPdf({ name: file.name, bytes })
        if (problem) throw new FileTrouble(problem.reason)
        return undefined
      }
      const saved = await shell.saveFile({ title, suggestedName: file.name, bytes })
      if (saved && 'problem' in saved) throw new FileTrouble(saved.reason)
      return saved?.path
    },
  })
}
