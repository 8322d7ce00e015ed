import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { OfficeClient } from '#office/context.ts'
import { newOfficeProcess, type OfficeProcess } from '#office/office-process.ts'
import { clientOf } from '#office/router.ts'
import { leaveOffice, lockOffice } from '#office/session/lock-office.ts'
import { openSession } from '#office/session/open-session.ts'
import { unlock } from '#office/session/unlock.ts'
import { signingRoles } from '#office/signing/certificate/signing-roles.ts'
import { type Role, roles } from '#shared/domain/permissions.ts'
import { cheapKdf } from './office.ts'
import { makeClock, makeFolder, must, type TestClock } from './office-file.ts'

/** A whole office made as a person makes one, with somebody signed in for each role, all on the same encrypted file. */
export interface WholeOffice {
  folder: string
  clock: TestClock
  words: string[]
  /** What a page would ask, as the person of that role. */
  as(role: Role): OfficeClient
  /** A second person of a role, for what one may not do alone. */
  another(role: Role): Promise<OfficeClient>
  running(role: Role): OfficeProcess
  passphraseOf(role: Role): string
  userOf(role: Role): string
  /** Everybody leaves; the folder stays, for another process. */
  leave(): Promise<void>
  close(): Promise<void>
}

interface Seat {
  running: OfficeProcess
  client: OfficeClient
  userId: string
  passphrase: string
}

const temporary = 'lent by the administrator 41'

/** Passphrases are derived as cheaply as can be: only tests of that cost use the usual one. */
export async function openTestOffice(
  options: {
    country?: 'libya' | 'lebanon'
    now?: string
    /** Everyone when left out; fewer make the office faster. */
    roles?: readonly Role[]
    /** Hears what went wrong inside; standard error when left out. */
    log?: OfficeProcess['log']
  } = {},
): Promise<WholeOffice> {
  const place = makeFolder()
  const clock = makeClock(options.now)
  const folder = join(place.path, 'office')
  const start = () => {
    const running = newOfficeProcess({
      vaultOptions: { clock, kdf: cheapKdf },
      programVersion: 'test',
      log: options.log ?? ((message, detail) => process.stderr.write(`${message} ${String(detail)}\n`)),
    })
    return { running, client: clientOf(running) }
  }
  const first = { ...start(), userId: newId(), passphrase: 'seven green lamps on the river' }
  const { words, askBack } = await first.client.session.createOffice({
    folder,
    country: options.country ?? 'libya',
    officeId: newId(),
    officeName: 'Tripoli',
    officeCode: 'TIP',
    administratorId: first.userId,
    administratorName: 'Mariam Haddad',
    passphrase: first.passphrase,
    language: 'en',
  })
  await first.client.keys.confirmRecoveryWords({
    answers: askBack.map((position) => ({ position, word: words[position - 1] ?? '' })),
  })
  /** By the administrator alone, or with the manager once there is one. */
  async function certifiedBy(one: Seat, other: Seat | undefined, id: string): Promise<void> {
    const { certificate } = await one.client.users.certify({ callId: newId(), id, passphrase: one.passphrase })
    if (certificate !== 'in-use') {
      await other?.client.users.certify({ callId: newId(), id, passphrase: other.passphrase })
    }
  }
  const seats = new Map<Role, Seat>([['administrator', first]])
  const extra: Seat[] = []

  async function seat(role: Role, name: string): Promise<Seat> {
    const userId = newId()
    await first.client.users.add({
      callId: newId(),
      id: userId,
      name,
      roles: [role],
      temporaryPassphrase: temporary,
      language: 'en',
    })
    const { running, client } = start()
    running.folder = first.running.folder
    const taken = running.folder
    if (!taken) throw new Error('The office was left')
    await openSession(running, must(await unlock(taken, { userId, passphrase: temporary })))
    const passphrase = `own words of ${name} 7 rivers`
    await client.keys.changePassphrase({ callId: newId(), current: temporary, next: passphrase })
    const own = { running, client, userId, passphrase }
    if (signingRoles([role]).length > 0) await certifiedBy(first, seats.get('manager'), userId)
    return own
  }

  for (const role of options.roles ?? roles) if (!seats.has(role)) seats.set(role, await seat(role, `The ${role}`))

  const of = (role: Role): Seat => {
    const found = seats.get(role)
    if (!found) throw new Error(`Nobody is ${role}`)
    return found
  }
  const leave = async () => {
    for (const each of [...seats.values(), ...extra]) if (each !== first) await lockOffice(each.running, 'asked')
    await leaveOffice(first.running, 'asked')
  }
  return {
    folder,
    clock,
    words,
    as: (role) => of(role).client,
    another: async (role) => {
      const made = await seat(role, `Another ${role} ${extra.length}`)
      extra.push(made)
      return made.client
    },
    running: (role) => of(role).running,
    passphraseOf: (role) => of(role).passphrase,
    userOf: (role) => of(role).userId,
    leave,
    close: async () => {
      await leave()
      place.remove()
    },
  }
}
