import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { language } from '#shared/contract/fields.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import { cast } from '../demo/users.ts'
import { answered, startOffice } from './open-office.ts'
import { type Done, UsedWrongly } from './outcome.ts'
import { type CommandLine, needed } from './parse-command-line.ts'

/**
 * Makes the example office. Beside it are a file with each person's passphrase, as every other command wants it, and the
 * signed reports of its last month.
 */
export async function demoCommand(commandLine: CommandLine): Promise<Done> {
  const folder = needed(commandLine, 'dir')
  const spoken = language.safeParse(commandLine.named.lang ?? 'en')
  if (!spoken.success) throw new UsedWrongly('--lang is en, fr or ar.')
  const { office, client } = startOffice()
  try {
    await answered(client.session.createDemo({ folder, language: spoken.data }))
    const months = await client.report.months()
    const lastMonth = months.find((month) => month.state === 'approved')?.month
    if (lastMonth === undefined) throw new Error('The example office has no signed month')
    const reports: string[] = []
    await mkdir(join(folder, 'reports'), { recursive: true })
    for (const each of language.options) {
      const file = await client.report.download({ month: lastMonth, language: each })
      const path = join(folder, 'reports', file.name)
      await writeFile(path, Buffer.from(await file.arrayBuffer()))
      reports.push(path)
    }
    const users = await writePassphrases(folder)
    return {
      answer: { dir: folder, users, lastMonth, reports },
      lines: [
        `The example office is in ${folder}. Everyone's passphrase: ${demoPassphrase}`,
        ...users.map((user) => `${user.name}, ${user.role}`),
        `Signed reports of ${lastMonth}:`,
        ...reports,
      ],
    }
  } finally {
    await office.stop()
  }
}

async function writePassphrases(folder: string) {
  const passphraseFile = join(folder, 'demo-passphrase.txt')
  await writeFile(passphraseFile, `${demoPassphrase}\n`, { mode: 0o600 })
  return cast.map(({ name, roles: [role] }) => ({ name, role, passphraseFile }))
}
