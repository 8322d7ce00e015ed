import { writeFile } from 'node:fs/promises'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { answered, startOffice } from './open-office.ts'
import { type Done, UsedWrongly } from './outcome.ts'
import { type CommandLine, needed } from './parse-command-line.ts'
import { readPassphrase } from './passphrase.ts'

const countries = z.enum(['libya', 'lebanon'])

/**
 * Makes an office. The recovery words are printed once, here: whoever runs this keeps them on paper. `--recovery-sheet`
 * writes the sheet as a PDF as well.
 */
export async function initCommand(commandLine: CommandLine): Promise<Done> {
  const folder = needed(commandLine, 'dir')
  const country = countries.safeParse(needed(commandLine, 'country'))
  if (!country.success) throw new UsedWrongly('--country is libya or lebanon.')
  const officeName = needed(commandLine, 'name')
  const officeCode = needed(commandLine, 'code')
  const administratorName = needed(commandLine, 'admin')
  const passphrase = await readPassphrase(commandLine, 'Passphrase of the administrator: ')
  const { office, client } = startOffice()
  try {
    const administratorId = uuid()
    const { words, askBack } = await answered(
      client.session.createOffice({
        folder,
        country: country.data,
        officeId: uuid(),
        officeName,
        officeCode,
        administratorId,
        administratorName,
        passphrase,
        language: 'en',
      }),
    )
    const sheet = commandLine.named['recovery-sheet']
    if (sheet !== undefined) {
      const pdf = await answered(client.keys.recoverySheet({ language: 'en' }))
      await writeFile(sheet, Buffer.from(await pdf.arrayBuffer()), { mode: 0o600 })
    }
    const answers = askBack.map((position) => ({ position, word: words[position - 1] ?? '' }))
    await answered(client.keys.confirmRecoveryWords({ answers }))
    return {
      answer: { dir: folder, administrator: { id: administratorId, name: administratorName }, words },
      lines: [`The office ${officeName} is in ${folder}.`, 'Recovery words, to be kept on paper:', words.join(' ')],
    }
  } finally {
    await office.stop()
  }
}
