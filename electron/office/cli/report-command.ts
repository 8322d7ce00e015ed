import { writeFile } from 'node:fs/promises'
import { language } from '#shared/contract/fields.ts'
import { answered, withOpenOffice } from './open-office.ts'
import { type Done, UsedWrongly } from './outcome.ts'
import { type CommandLine, needed } from './parse-command-line.ts'

/** Writes the signed PDF of an approved month, or the month as it stands as a draft that says so on every page. */
export async function reportCommand(commandLine: CommandLine): Promise<Done> {
  const month = needed(commandLine, 'month')
  const out = needed(commandLine, 'out')
  const spoken = language.safeParse(needed(commandLine, 'lang'))
  if (!spoken.success) throw new UsedWrongly('--lang is en, fr or ar.')
  const { file, signed } = await withOpenOffice(commandLine, async (client) => {
    const months = await answered(client.report.months())
    const signed = months.some((each) => each.month === month && each.state === 'approved')
    const asked = { month, language: spoken.data }
    const file = await answered(signed ? client.report.download(asked) : client.report.preview(asked))
    return { file, signed }
  })
  const bytes = Buffer.from(await file.arrayBuffer())
  await writeFile(out, bytes)
  return {
    answer: { file: out, month, language: spoken.data, signed, bytes: bytes.length },
    lines: [`${out}: ${signed ? 'the signed report' : 'a draft'} of ${month}, ${bytes.length} bytes`],
  }
}
