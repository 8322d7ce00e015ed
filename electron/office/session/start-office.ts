import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { refuseWeak, type WeakPassphrase } from '../key-file/passphrase-strength.ts'
import type { OfficeProcess } from '../office-process.ts'
import { loadReferenceData } from '../reference/load-reference-data.ts'
import { ensureSigner } from '../signing/signer/ensure-signer.ts'
import { write } from '../write.ts'
import { type CreateOfficeProblem, createOffice, type NewOffice } from './create-office.ts'
import { describeOffice } from './describe-office.ts'
import { leaveOffice } from './lock-office.ts'
import { openOfficeFolder } from './office-folder.ts'
import { unlock } from './unlock.ts'

/**
 * Makes an office and its signing authority, brings the country's places in, and answers the recovery words with the
 * positions of the three that are asked back. The office opens when they are given (`confirm-words.ts`).
 */
export async function startOffice(
  running: OfficeProcess,
  input: NewOffice,
): Promise<{ words: string[]; askBack: number[] } | CreateOfficeProblem | WeakPassphrase> {
  const weak = await refuseWeak(input.passphrase, [input.administrator.name, input.office.name, input.office.code])
  if (weak) return weak
  await leaveOffice(running, 'asked')
  const made = await createOffice(input, running.vaultOptions)
  if ('problem' in made) return made
  const folder = openOfficeFolder(input.folder, running.vaultOptions)
  if ('problem' in folder) throw new Error(`The new office cannot be opened: ${folder.problem}`)
  running.folder = folder
  const vault = await unlock(folder, { userId: input.administrator.id, passphrase: input.passphrase })
  if ('problem' in vault) throw new Error(`The new office cannot be opened: ${vault.problem}`)
  const opens = await describeOffice(vault)
  const loading = {
    action: 'reference.load',
    callId: newId(),
    input: { country: input.office.country },
    touches: ['reference'] as const,
  }
  await write(running, opens, loading, async (call) => {
    const loaded = await loadReferenceData(call.tx, call.profile.country)
    call.journal({
      subjects: [{ kind: 'office', id: call.office.id, label: call.office.name }],
      after: loaded,
    })
    return loaded
  })
  await ensureSigner(running, opens)
  const askBack = threePositions(made.words.length)
  running.wordsToConfirm = { words: made.words, askBack, opens }
  return { words: made.words, askBack }
}

/** Three different positions from 1, in order, that nobody can know before. */
export function threePositions(count: number): number[] {
  const positions = new Set<number>()
  while (positions.size < 3) positions.add(randomInt(1, count + 1))
  return [...positions].sort((a, b) => a - b)
}
