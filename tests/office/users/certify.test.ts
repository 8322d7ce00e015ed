import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findSealingKey, listShares } from '#db/queries/keys/authority-share.ts'
import { findAuthority, findCertificate } from '#db/queries/keys/signing.ts'
import { validityOf } from '#office/signing/certificate/certificate-validity.ts'
import { openPrivateKey } from '#office/signing/signer/seal-private-key.ts'
import { openSealed, sealFor } from '#office/signing/signer/sealed-box.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { refusalOf } from '#tests/office/report/month-office.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

let office: WholeOffice
beforeEach(async () => {
  office = await openTestOffice({ roles: ['storekeeper', 'report-officer', 'manager'] })
})
afterEach(() => office.close())

const dbOf = () => {
  const open = office.running('administrator').open
  if (!open) throw new Error('closed')
  return open.database.db
}
const certify = (role: Role, id: string) =>
  office.as(role).users.certify({ callId: newId(), id, passphrase: office.passphraseOf(role) })

/** A new person of a role, signed in with words of their own, without a certificate yet. */
async function someone(role: Role): Promise<string> {
  const id = newId()
  const words = { callId: newId(), temporaryPassphrase: 'lent by the administrator 41', language: 'en' as const }
  await office.as('administrator').users.add({ ...words, id, name: `Someone ${role}`, roles: [role] })
  const running = office.running('storekeeper')
  const seat = office.as('storekeeper')
  await seat.session.signIn({ userId: id, passphrase: words.temporaryPassphrase })
  const next = 'own words of someone 7 rivers'
  await seat.keys.changePassphrase({ callId: newId(), current: words.temporaryPassphrase, next })
  expect(running.open?.user.id).toBe(id)
  return id
}
const certificateOf = async (id: string) =>
  (await office.as('administrator').users.list()).find((each) => each.id === id)?.certificate

describe('the key of the reporting authority', () => {
  test('is reached by no passphrase that opens the data key, of those who issue certificates neither alone', async () => {
    const authority = await findAuthority(dbOf())
    const shares = await listShares(dbOf(), authority?.id ?? '')
    expect(shares.map(({ first_id, second_id }) => [first_id, second_id].map(nameOf))).toEqual(
      expect.arrayContaining([
        ['administrator', 'manager'],
        ['manager', 'administrator'],
      ]),
    )
    expect(shares).toHaveLength(2)
    for (const role of ['storekeeper', 'report-officer', 'administrator', 'manager'] as const) {
      const seal = office.running(role).open?.vault.signingSeal ?? Buffer.alloc(32)
      const own = await findSealingKey(dbOf(), office.userOf(role))
      for (const bound of [authority?.id ?? '', office.userOf(role)]) {
        expect(openPrivateKey(authority?.sealed_key ?? new Uint8Array(), seal, bound)).toBeUndefined()
      }
      const privateKey = own && openPrivateKey(own.sealed_key, seal, `sealing|${office.userOf(role)}`)
      expect(privateKey !== undefined).toBe(role === 'administrator' || role === 'manager')
      for (const { first_id, second_id, envelope } of shares) {
        if (!own || !privateKey) continue
        const bound = `authority/${authority?.id}|${first_id}|${second_id}`
        const inner = await openSealed({ publicKey: own.public_key, privateKey }, envelope, bound)
        expect(inner !== undefined).toBe(first_id === office.userOf(role))
        // What one of the two opens is sealed again, for the other.
        if (inner)
          expect(
            openPrivateKey(authority?.sealed_key ?? new Uint8Array(), inner.slice(0, 32), authority?.id ?? ''),
          ).toBeUndefined()
      }
    }
  })

  function nameOf(id: string): Role | undefined {
    return (['administrator', 'manager', 'report-officer', 'storekeeper'] as const).find(
      (role) => office.userOf(role) === id,
    )
  }
})

describe('a new signer', () => {
  test('needs two of those who issue certificates, each with their passphrase', async () => {
    const id = await someone('manager')
    expect(await certificateOf(id)).toBe('asked')
    expect(
      await refusalOf(
        office.as('administrator').users.certify({ callId: newId(), id, passphrase: 'wrong words here' }),
      ),
    ).toMatchObject({
      code: 'WRONG_PASSPHRASE',
    })
    expect(await certify('administrator', id)).toMatchObject({ certificate: 'agreed' })
    expect(await refusalOf(certify('administrator', id))).toMatchObject({ code: 'SAME_PERSON' })
    expect(await certify('manager', id)).toMatchObject({ certificate: 'in-use' })
    const row = await findCertificate(dbOf(), id)
    expect(row).toMatchObject({
      ...{ roles: '["manager"]', agreed_by: office.userOf('administrator'), certified_by: office.userOf('manager') },
    })
    const shares = await listShares(dbOf(), row?.authority_id ?? '')
    expect(shares).toHaveLength(6)
  })

  test('is nobody whom an administrator makes one by a role alone', async () => {
    const id = office.userOf('administrator')
    const { users } = office.as('administrator')
    await users.setRoles({ callId: newId(), id, roles: ['administrator', 'report-officer', 'manager'] })
    const month = { callId: newId(), month: '2026-10', passphrase: office.passphraseOf('administrator') }
    expect(await refusalOf(office.as('administrator').report.prepare(month))).toMatchObject({ code: 'NO_CERTIFICATE' })
    await office.as('administrator').session.signIn({ userId: id, passphrase: office.passphraseOf('administrator') })
    expect(await certify('administrator', id)).toMatchObject({ certificate: 'agreed' })
    expect(await refusalOf(office.as('administrator').report.prepare({ ...month, callId: newId() }))).toMatchObject({
      code: 'NO_CERTIFICATE',
    })
  })

  test('who had a new passphrase from an administrator is one no more', async () => {
    const id = office.userOf('report-officer')
    const temporaryPassphrase = 'lent by the administrator 42'
    await office.as('administrator').users.reinstate({ callId: newId(), id, temporaryPassphrase })
    expect(await certificateOf(id)).toBe('none')
    const seat = office.as('report-officer')
    await seat.session.signIn({ userId: id, passphrase: temporaryPassphrase })
    await seat.keys.changePassphrase({
      callId: newId(),
      current: temporaryPassphrase,
      next: 'three new winds 88 hills',
    })
    expect(await certificateOf(id)).toBe('asked')
  })

  test('whose certificate was made under a clock that ran ahead asks for another', async () => {
    const id = office.userOf('report-officer')
    office.clock.set('2020-01-05T09:00:00.000Z')
    await office.as('report-officer').session.signIn({ userId: id, passphrase: office.passphraseOf('report-officer') })
    expect(await certificateOf(id)).toBe('asked')
  })
})

describe('whoever can write into the database', () => {
  const set = (table: string, column: string, value: unknown, user: string, id: string) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where ${sql.ref(user)} = ${id}`.execute(dbOf())

  test('makes nobody a manager by the roles of a request', async () => {
    const id = await someone('report-officer')
    for (const roles of ['["manager"]', '["manager","report-officer"]', '[]']) {
      await set('certificate_request', 'roles', roles, 'user_id', id)
      expect(await refusalOf(certify('administrator', id))).toMatchObject({ code: 'NOT_ASKED' })
    }
    expect(await findCertificate(dbOf(), id)).toBeUndefined()
  })

  test('nor after the first of two agreed', async () => {
    const id = await someone('report-officer')
    await certify('administrator', id)
    await set('certificate_request', 'roles', '["manager"]', 'user_id', id)
    expect(await refusalOf(certify('manager', id))).toMatchObject({ code: 'NOT_ASKED' })
  })

  test('nor by a request of somebody who has no role to sign in', async () => {
    const id = await someone('storekeeper')
    const row = { id: newId(), user_id: id, public_key: Buffer.alloc(91), sealed_key: Buffer.alloc(80) }
    await dbOf()
      .insertInto('certificate_request')
      .values({ ...row, roles: '[]', asked_at: office.clock.now().toISOString() })
      .execute()
    expect(await refusalOf(certify('administrator', id))).toMatchObject({ code: 'NOT_ASKED' })
  })

  test('and who seals another key for the second of two is refused in words', async () => {
    const id = await someone('manager')
    await certify('administrator', id)
    const authority = await findAuthority(dbOf())
    const second = office.userOf('manager')
    const own = await findSealingKey(dbOf(), second)
    const bound = `authority/${authority?.id}|${second}`
    const envelope = await sealFor(own?.public_key ?? new Uint8Array(), randomBytes(32), bound)
    await set('certificate_consent', 'envelope', envelope, 'for_id', second)
    expect(await refusalOf(certify('manager', id))).toMatchObject({ code: 'HOLDS_NO_SHARE' })
    expect(await certificateOf(id)).toBe('agreed')
  })
})

describe('a wrong clock', () => {
  test('that ran ahead when the office was made locks nobody out of signing', async () => {
    const authority = await findAuthority(dbOf())
    expect(validityOf(authority?.certificate ?? new Uint8Array()).from.toISOString()).toBe('2020-01-01T00:00:00.000Z')
  })

  test('that ran behind then, or many years: an authority that ends is replaced by the next who issues certificates', async () => {
    const before = await findAuthority(dbOf())
    const { until } = validityOf(before?.certificate ?? new Uint8Array())
    const signIn = () =>
      office.as('administrator').session.signIn({
        ...{ userId: office.userOf('administrator'), passphrase: office.passphraseOf('administrator') },
      })
    office.clock.set(new Date(until.getTime() - 31 * 86_400_000).toISOString())
    await signIn()
    expect((await findAuthority(dbOf()))?.fingerprint).toBe(before?.fingerprint)
    office.clock.set(new Date(until.getTime() - 29 * 86_400_000).toISOString())
    await signIn()
    const after = await findAuthority(dbOf())
    expect(after?.fingerprint).not.toBe(before?.fingerprint)
    expect(validityOf(after?.certificate ?? new Uint8Array()).until > until).toBe(true)
  })
})

test('when nobody can open the authority any more, the next administrator begins another one', async () => {
  const before = await findAuthority(dbOf())
  await office.as('administrator').users.suspend({ callId: newId(), id: office.userOf('manager'), reason: 'Left' })
  await office.as('administrator').session.signIn({
    ...{ userId: office.userOf('administrator'), passphrase: office.passphraseOf('administrator') },
  })
  const after = await findAuthority(dbOf())
  expect(after?.fingerprint).not.toBe(before?.fingerprint)
  expect(await certificateOf(office.userOf('report-officer'))).toBe('none')
})
