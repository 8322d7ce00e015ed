import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '#office/cli/run-command.ts'
import { openTestOffice } from '#tests/support/test-office.ts'

const today = new Date().toISOString().slice(0, 10)
const place = mkdtempSync(join(tmpdir(), 'amana-cli-'))
const passphraseFile = join(place, 'passphrase.txt')
const [withPassport, without] = [newId(), newId()]
let folder = ''
let close: () => Promise<void>

/** Runs the office's command line as a person would. */
async function office(...args: string[]) {
  const signedIn = ['--dir', folder, '--user', 'The consular-officer', '--passphrase-file', passphraseFile, '--json']
  let said = ''
  const status = await runCommand([...args, ...signedIn], {
    out: (text) => {
      said += text
    },
    err: () => undefined,
  })
  return { status, answer: JSON.parse(said) as Record<string, unknown> }
}

const request = (personIds: string[], apart: { reason: string } | null = null) =>
  office(
    'call',
    'consular.requestExitVisas',
    JSON.stringify({ callId: newId(), id: newId(), authority: 'Passports', requestedOn: today, personIds, apart }),
  )

beforeAll(async () => {
  const whole = await openTestOffice({ now: new Date().toISOString(), roles: ['administrator', 'consular-officer'] })
  const desk = whole.as('consular-officer').consular
  const embassyId = newId()
  const names = { nameEn: 'Embassy of Mali', nameFr: '', nameAr: '' }
  const party = { id: embassyId, ...names, kind: 'embassy', country: 'MLI', status: 'active' } as const
  await whole.as('administrator').reference.saveParty({ callId: newId(), ...party })
  const born = {
    birth: { known: 'day', on: '1990-03-14' },
    sex: 'male',
    nationality: 'MLI',
    familyName: 'Traoré',
  } as const
  await desk.register({
    ...{ callId: newId(), id: newId(), registeredOn: today, referralSource: 'outreach', counselledOn: today },
    consent: {
      kind: 'written',
      language: 'French',
      on: today,
      scopes: ['embassy', 'authority'],
      people: [{ personId: withPassport }, { personId: without }],
    },
    members: [
      { id: withPassport, givenNames: 'Amadou', relation: 'head', ...born },
      { id: without, givenNames: 'Mohamed', relation: 'sibling', ...born },
    ],
  })
  await desk.holdSession({
    ...{ callId: newId(), id: newId(), heldOn: today, mode: 'in-embassy', embassyId },
    results: [withPassport, without].map((personId) => ({ personId, result: 'verified' as const })),
  })
  for (const [personId, number] of [
    [withPassport, 'AA1'],
    [without, 'AA2'],
  ] as const) {
    const id = newId()
    await desk.requestDocument({ callId: newId(), id, personId, type: 'passport', embassyId, requestedOn: today })
    await desk.recordDocumentIssued({
      ...{ callId: newId(), documentId: id, number, issuedOn: today, expiresOn: '2099-01-01' },
    })
    if (personId === without) continue
    await desk.recordDocumentReceived({ callId: newId(), documentId: id, receivedOn: today, custodian: 'Safe 2' })
  }
  writeFileSync(passphraseFile, `${whole.passphraseOf('consular-officer')}\n`)
  await whole.leave()
  folder = whole.folder
  close = whole.close
})
afterAll(async () => {
  await close()
  rmSync(place, { recursive: true, force: true })
})

test('VHR-16 an exit visa for somebody whose document is not received is refused with exit status 1, by name', async () => {
  const { status, answer } = await request([withPassport, without])
  expect(status).toBe(1)
  expect(answer).toMatchObject({
    refused: 'NOT_ALLOWED_NOW',
    data: {
      people: [
        {
          personName: 'Mohamed Traoré',
          reasons: [{ rule: 'VHR-16', code: 'DOCUMENT_NOT_RECEIVED', overridable: false }],
        },
      ],
    },
  })
  // One person refuses the whole list: nothing of it was saved.
  const { answer: list } = await office('call', 'list.exitVisaRequests.summary')
  expect(list.total).toBe(0)
})

test('VHR-16 the one whose document is here is requested, with exit status 0', async () => {
  const { status, answer } = await request([withPassport], { reason: 'His brother waits for his passport' })
  expect(status).toBe(0)
  expect(answer).toMatchObject({ requested: 1, number: expect.stringMatching(/^EV-TIP-\d{4}-00001$/) })
})
