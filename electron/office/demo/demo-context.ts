import { v7 as newId } from 'uuid'
import type { Day } from '#shared/domain/dates.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import type { Language } from '#shared/domain/languages.ts'
import type { OfficeClient } from '../context.ts'
import { confirmWords } from '../keys/confirm-words.ts'
import { newOfficeProcess, type OfficeProcess } from '../office-process.ts'
import type { CreateOfficeProblem } from '../session/create-office.ts'
import { leaveOffice, lockOffice } from '../session/lock-office.ts'
import { openSession } from '../session/open-session.ts'
import { startOffice } from '../session/start-office.ts'
import { unlock } from '../session/unlock.ts'
import { signingRoles } from '../signing/certificate/signing-roles.ts'
import { type Random, seeded } from './random.ts'
import { type Agenda, makeAgenda } from './timeline.ts'
import { type CastKey, cast } from './users.ts'

/** The example office while it is being made: its people, each with their own way to ask it, and its past to be lived. */
export interface Stage {
  agenda: Agenda
  random: Random
  /** What that person's page would ask. */
  as(key: CastKey): OfficeClient
  leave(): Promise<void>
}

/** The folder is not free or cannot be written; the example's own passphrase is strong enough. */
export type StageProblem = Exclude<CreateOfficeProblem, { problem: 'WEAK_PASSPHRASE' }>

/** Argon2id at a hundredth of the usual cost: the passphrase is printed on the sign-in page. */
const demoKdf = { memoryKib: 8192, passes: 1, lanes: 1 }
const temporary = 'for the first day only 1958'

/**
 * Makes the empty example office and signs everyone in, each with a connection of their own, at the beginning of its
 * first day. All that follows goes through the contract.
 */
export async function setStage(
  clientOf: (running: OfficeProcess) => OfficeClient,
  options: { folder: string; language: Language; firstDay: Day; programVersion: string; log: OfficeProcess['log'] },
): Promise<Stage | StageProblem> {
  const agenda = makeAgenda(options.firstDay)
  const seats = new Map<CastKey, { running: OfficeProcess; client: OfficeClient }>()
  const vaultOptions = { clock: agenda.clock, kdf: demoKdf }
  const seat = (key: CastKey) => {
    const running = newOfficeProcess({ vaultOptions, programVersion: options.programVersion, log: options.log })
    const made = { running, client: clientOf(running) }
    seats.set(key, made)
    return made
  }

  const [administrator, ...others] = cast
  const first = seat(administrator.key)
  const started = await startOffice(first.running, {
    folder: options.folder,
    office: { id: newId(), name: 'Tripoli', code: 'TIP', country: 'libya', demo: true },
    administrator: { id: newId(), name: administrator.name, language: options.language },
    passphrase: demoPassphrase,
  })
  if ('problem' in started) {
    if (started.problem === 'WEAK_PASSPHRASE') throw new Error('The passphrase of the example office is too weak')
    return started
  }
  confirmWords(
    first.running,
    started.askBack.map((position) => ({ position, word: started.words[position - 1] ?? '' })),
  )
  const folder = first.running.folder
  if (!folder) throw new Error('The example office was left while it was made')

  for (const person of others) {
    const userId = newId()
    await first.client.users.add({
      callId: newId(),
      id: userId,
      name: person.name,
      roles: [...person.roles],
      temporaryPassphrase: temporary,
      language: options.language,
    })
    const { running, client } = seat(person.key)
    running.folder = folder
    const vault = await unlock(folder, { userId, passphrase: temporary })
    if ('problem' in vault) throw new Error(`${person.name} cannot sign in: ${vault.problem}`)
    await openSession(running, vault)
    await client.keys.changePassphrase({ callId: newId(), current: temporary, next: demoPassphrase })
    if (signingRoles(person.roles).length > 0) {
      await first.client.users.certify({ callId: newId(), id: userId, passphrase: demoPassphrase })
    }
  }

  return {
    agenda,
    random: seeded(20_261_122),
    as(key) {
      const found = seats.get(key)
      if (!found) throw new Error(`Nobody is ${key}`)
      return found.client
    },
    async leave() {
      for (const [key, { running }] of seats) if (key !== administrator.key) await lockOffice(running, 'stop')
      await leaveOffice(first.running, 'stop')
    },
  }
}
