import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usualKdf } from '#office/key-file/derive-key.ts'
import { readKeyFile } from '#office/key-file/key-file.ts'
import { makeUserSlot, openUserSlot } from '#office/key-file/key-slot.ts'
import { checkRecoveryWords } from '#office/key-file/recovery-words.ts'
import { confirmRecoverySheet } from '#office/keys/confirm-recovery-sheet.ts'
import { renewRecoverySheet } from '#office/keys/renew-recovery-sheet.ts'
import { lockVault } from '#office/session/lock-vault.ts'
import { openWithRecoveryWords } from '#office/session/open-with-recovery-words.ts'
import { unlock } from '#office/session/unlock.ts'
import { actionsOf, cheapKdf, makeOffice, mariam, recorderOf, type TestOffice } from '#tests/support/office.ts'
import { must } from '#tests/support/office-file.ts'

let office: TestOffice
beforeEach(async () => {
  office = await makeOffice()
})
afterEach(() => office.remove())

const own = 'the heron waits for the ferry'
const recover = (words: readonly string[], userId = mariam.id, newPassphrase = own) =>
  openWithRecoveryWords(office.folder, { words, userId, newPassphrase })

describe('the words of the sheet', () => {
  test('open the office and give a new passphrase; the old one opens nothing, the seal is new', async () => {
    const before = await office.signIn()
    const seal = Buffer.from(before.signingSeal)
    await lockVault(before, 'asked')
    const vault = must(await recover(office.words))
    expect(vault.signingSeal.equals(seal)).toBe(false)
    expect((await actionsOf(vault)).at(-1)).toBe('session.openWithRecoveryWords')
    await lockVault(vault, 'asked')
    expect(await unlock(office.folder, { userId: mariam.id, passphrase: mariam.passphrase })).toMatchObject({
      problem: 'WRONG_PASSPHRASE',
    })
    await office.signIn(mariam.id, own)
  })

  test('in capitals, with spaces around, or four letters each, they are the same words', async () => {
    const typed = office.words.map((word, index) => (index % 2 ? `  ${word.toUpperCase()} ` : word.slice(0, 4)))
    const vault = must(await recover(typed))
    await lockVault(vault, 'asked')
  })

  test('a wait after wrong passphrases does not stand in the way', async () => {
    for (let each = 0; each < 4; each++) await unlock(office.folder, { userId: mariam.id, passphrase: 'wrong' })
    const vault = must(await recover(office.words))
    await lockVault(vault, 'asked')
    await office.signIn(mariam.id, own)
  })

  test('a word that is not in the list is named by its place', async () => {
    const words = office.words.with(4, 'tripoli').with(23, 'zzz')
    expect(await recover(words)).toEqual({
      problem: 'BAD_RECOVERY_WORDS',
      data: { unknown: [5, 24], checksum: false },
    })
  })

  test('words in another order, one missing or one too many do not belong together', () => {
    const swapped = checkRecoveryWords(['zoo', ...office.words.slice(1)])
    const other = checkRecoveryWords(['abandon', ...office.words.slice(1)])
    // One of 256 wrong words has the right checksum by chance, hardly two.
    expect(swapped ?? other).toEqual({ problem: 'BAD_RECOVERY_WORDS', data: { unknown: [], checksum: false } })
    for (const words of [office.words.slice(1), [...office.words, 'zoo'], []]) {
      expect(checkRecoveryWords(words)).toEqual({
        problem: 'BAD_RECOVERY_WORDS',
        data: { unknown: [], checksum: false },
      })
    }
  })

  test('the words of another office: WRONG_RECOVERY_WORDS', async () => {
    const other = await makeOffice()
    expect(await recover(other.words)).toEqual({ problem: 'WRONG_RECOVERY_WORDS' })
    await other.remove()
  })

  test('for somebody unknown or with a weak passphrase nothing is changed', async () => {
    const before = readKeyFile(office.paths.keys)
    expect(await recover(office.words, newId())).toMatchObject({ problem: 'UNKNOWN_RECORD' })
    expect(await recover(office.words, mariam.id, 'Mariam')).toMatchObject({ problem: 'WEAK_PASSPHRASE' })
    expect(readKeyFile(office.paths.keys)).toEqual(before)
    await office.signIn()
  })
})

describe('a new sheet', () => {
  test('asks for the passphrase, and the old sheet opens nothing', async () => {
    const vault = await office.signIn()
    const record = recorderOf(vault, 'keys.renewRecoverySheet')
    expect(await renewRecoverySheet(vault, record, { passphrase: 'wrong' })).toMatchObject({
      problem: 'WRONG_PASSPHRASE',
    })
    const { words } = must(await renewRecoverySheet(vault, record, { passphrase: mariam.passphrase }))
    await lockVault(vault, 'asked')
    expect(await recover(office.words)).toEqual({ problem: 'WRONG_RECOVERY_WORDS' })
    const recovered = must(await recover(words))
    await lockVault(recovered, 'asked')
  })

  test('is unconfirmed until three words were asked back', () => {
    const confirmedAt = () => {
      const keyFile = readKeyFile(office.paths.keys)
      return 'problem' in keyFile ? keyFile.problem : keyFile.recovery.confirmedAt
    }
    expect(confirmedAt()).toBeNull()
    confirmRecoverySheet(office.folder)
    expect(confirmedAt()).toBe('2026-11-22T08:00:00.000Z')
  })
})

describe('a slot', () => {
  const officeId = newId()
  const owner = { officeId, userId: newId(), name: 'Samir', mustChange: false }
  const keys = () => ({ dataKey: randomBytes(32), signingSeal: randomBytes(32) })

  test('at the usual cost takes its time in a worker while the office goes on answering', async () => {
    expect(usualKdf).toEqual({ memoryKib: 65_536, passes: 3, lanes: 1 })
    let ticks = 0
    const timer = setInterval(() => ticks++, 5)
    const given = keys()
    const slot = await makeUserSlot(owner, given, 'سبعة مصابيح خضراء', usualKdf, new Date())
    const opened = await openUserSlot(officeId, slot, 'سبعة مصابيح خضراء')
    clearInterval(timer)
    expect(opened).toEqual(given)
    expect(ticks).toBeGreaterThan(20)
  })

  test.each([
    ['another office', (slot: Slot) => openUserSlot(newId(), slot, 'right')],
    ['another person', (slot: Slot) => openUserSlot(officeId, { ...slot, userId: newId() }, 'right')],
    ['another slot', (slot: Slot) => openUserSlot(officeId, { ...slot, slotId: newId() }, 'right')],
    ['its duty to change turned', (slot: Slot) => openUserSlot(officeId, { ...slot, mustChange: true }, 'right')],
    ['its two keys exchanged', (slot: Slot) => openUserSlot(officeId, { ...slot, dataKey: slot.signingSeal }, 'right')],
    ['another cost', (slot: Slot) => openUserSlot(officeId, { ...slot, kdf: { ...slot.kdf, passes: 2 } }, 'right')],
  ])('does not open for %s', async (_what, open) => {
    const slot = await makeUserSlot(owner, keys(), 'right', cheapKdf, new Date())
    expect(await openUserSlot(officeId, slot, 'right')).toBeDefined()
    expect(await open(slot)).toBeUndefined()
  })

  test('two slots of one passphrase have nothing in common', async () => {
    const given = keys()
    const [one, two] = await Promise.all([1, 2].map(() => makeUserSlot(owner, given, 'same', cheapKdf, new Date())))
    expect(one?.salt).not.toBe(two?.salt)
    expect(one?.dataKey).not.toBe(two?.dataKey)
  })
})

type Slot = Awaited<ReturnType<typeof makeUserSlot>>
