import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPaperWorker } from '#office/print/render-paper.ts'
import { monthPaper } from '#office/report/versions/v1/month-paper.ts'
import type { Language } from '#shared/domain/languages.ts'
import { type MonthOffice, openMonthOffice, refusalOf } from './month-office.ts'

let office: MonthOffice
beforeAll(async () => {
  office = await openMonthOffice()
})
afterAll(async () => {
  await office.close()
  await stopPaperWorker()
})

const call = () => ({ callId: newId() })
const activity = async (month: string) =>
  (await office.as('manager').journal.activity({ kind: 'month', id: month })).map((entry) => entry.action)

describe('preparing', () => {
  test('a month that is not over is refused', async () => {
    expect(await refusalOf(office.prepare('2026-11'))).toEqual({ code: 'MONTH_NOT_OVER', data: { month: '2026-11' } })
  })

  test('is for the report officer, approving for the manager', async () => {
    const passphrase = office.passphraseOf('manager')
    const { report } = office.as('manager')
    expect(await refusalOf(report.prepare({ ...call(), month: '2026-10', passphrase }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await refusalOf(office.approve('2026-10', 'report-officer'))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refusalOf(office.approve('2026-10'))).toEqual({ code: 'MONTH_IS', data: { state: 'open' } })
  })

  test('a wrong passphrase signs nothing; after three the next try waits, also with the right one', async () => {
    const { report } = office.as('report-officer')
    const wrong = () => report.prepare({ ...call(), month: '2026-10', passphrase: 'not the one of anybody here' })
    for (const waitSeconds of [0, 0, 5]) {
      expect(await refusalOf(wrong())).toEqual({ code: 'WRONG_PASSPHRASE', data: { waitSeconds } })
    }
    expect(await refusalOf(office.prepare('2026-10'))).toEqual({ code: 'WAIT_BEFORE_TRYING', data: { waitSeconds: 5 } })
    expect(await office.stateOf('2026-10')).toBe('open')
    expect(await activity('2026-10')).toEqual([])
    office.clock.forward(6)
  })

  test('what is not as it should be and does not block is frozen with the figures: each language says it', async () => {
    const { reference } = office.as('logistics-officer')
    const { stock } = office.as('storekeeper')
    const elsewhere = newId()
    const named = { nameEn: 'Sebha', nameFr: '', nameAr: '', type: 'central', pcode: '', status: 'open' } as const
    await reference.saveWarehouse({ ...call(), id: elsewhere, code: 'SEB', ...named })
    await stock.dispatch({
      ...{ ...call(), id: newId(), warehouseId: office.warehouse, happenedOn: '2026-10-28' },
      ...{ destination: { kind: 'warehouse', warehouseId: elsewhere }, vehiclePlate: '12-345', driverName: 'Salem' },
      lines: [{ lotId: office.lot, quantity: 2 }],
    })
    await office.prepare('2026-10')
    const data = await office.dataset('2026-10')
    expect(data.noted).toEqual([
      { code: 'on-the-road', count: 1 },
      { code: 'reported-late', count: 1 },
    ])
    expect(data.limitations).toBe('')
    const textsIn = (language: Language) =>
      monthPaper(data, language, false).content.flatMap((block) => (block.block === 'paragraph' ? [block.text] : []))
    expect(textsIn('en')).toContain('One waybill has not arrived.')
    expect(textsIn('fr')).toContain('Une lettre de voiture n’est pas arrivée.')
    expect(textsIn('ar')).toContain('بوليصة واحدة لم تصل.')
    await office.as('report-officer').report.withdrawPreparation({ ...call(), month: '2026-10', reason: 'Look again' })
  })

  test('freezes the figures and signs; the same call again answers the same and makes no second version', async () => {
    const callId = newId()
    const more = { callId, highlights: 'Roads open again.', limitations: '' }
    const row = await office.prepare('2026-10', more)
    expect(row).toMatchObject({ state: 'prepared', preparedBy: 'The report-officer', approvedBy: null })
    expect(row.datasetDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(await office.prepare('2026-10', more)).toEqual(row)
    expect(await refusalOf(office.prepare('2026-10', { ...more, limitations: 'None' }))).toMatchObject({
      code: 'CALL_ID_REUSED',
    })
    expect(await refusalOf(office.prepare('2026-10', { ...more, callId: newId() }))).toEqual({
      code: 'MONTH_IS',
      data: { state: 'prepared' },
    })
    expect((await activity('2026-10')).slice(-1)).toEqual(['report.prepare'])
    expect((await office.dataset('2026-10')).highlights).toBe('Roads open again.')
  })

  test('a prepared report cannot be downloaded as the signed one', async () => {
    expect(await refusalOf(office.pdf('2026-10'))).toEqual({ code: 'MONTH_IS', data: { state: 'prepared' } })
  })

  test('it can be taken back, with a reason, and prepared again', async () => {
    const { report } = office.as('report-officer')
    const taken = await report.withdrawPreparation({ ...call(), month: '2026-10', reason: 'A receipt is missing' })
    expect(taken).toMatchObject({ state: 'open', preparedBy: null, datasetDigest: null })
    const again = { ...call(), month: '2026-10', reason: 'Twice' }
    expect(await refusalOf(report.withdrawPreparation(again))).toEqual({ code: 'MONTH_IS', data: { state: 'open' } })
    // Twice at once, as from two windows: one counts.
    const both = await Promise.allSettled([office.prepare('2026-10'), office.prepare('2026-10')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((each) => each.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'MONTH_IS', data: { state: 'prepared' } })
    expect((await activity('2026-10')).slice(-3)).toEqual([
      'report.prepare',
      'report.withdrawPreparation',
      'report.prepare',
    ])
  })
})

describe('approving', () => {
  test('X-6 goods posted into the month since are named, nothing is signed, the month stays prepared', async () => {
    await office.receive('2026-10-30', 7)
    expect(await refusalOf(office.approve('2026-10'))).toEqual({
      code: 'CHANGED_SINCE_PREPARED',
      data: { sections: ['stock'] },
    })
    expect(await office.stateOf('2026-10')).toBe('prepared')
    await office.as('report-officer').report.withdrawPreparation({ ...call(), month: '2026-10', reason: 'Seven more' })
    await office.prepare('2026-10')
  })

  test('work in a later month is no change of this one', async () => {
    await office.receive('2026-11-03', 11)
    expect(await office.stateOf('2026-10')).toBe('prepared')
  })

  test('REF-14 nobody approves what they prepared, whatever roles they have', async () => {
    await giveRoles(['report-officer', 'manager'])
    expect(await refusalOf(office.approve('2026-10', 'report-officer'))).toMatchObject({ code: 'SAME_PERSON' })
    expect(await office.stateOf('2026-10')).toBe('prepared')
    await giveRoles(['report-officer'])
  })

  test('by another person closes the month: it takes no movement any more', async () => {
    expect(await office.approve('2026-10')).toMatchObject({
      ...{ state: 'approved', preparedBy: 'The report-officer', approvedBy: 'The manager' },
    })
    expect(await refusalOf(office.receive('2026-10-31', 1))).toEqual({
      code: 'MONTH_CLOSED',
      data: { field: 'happenedOn', month: '2026-10' },
    })
    expect(await refusalOf(office.receive('2026-09-30', 1))).toMatchObject({ code: 'MONTH_CLOSED' })
    await office.receive('2026-11-04', 1)
    expect(await refusalOf(office.approve('2026-10'))).toEqual({ code: 'MONTH_IS', data: { state: 'approved' } })
  })

  test('the preview is then the signed file itself', async () => {
    const { report } = office.as('report-officer')
    const preview = await report.preview({ month: '2026-10', language: 'fr' })
    expect(preview.name).toBe('TIP-2026-10-fr.pdf')
    const bytes = new Uint8Array(await preview.arrayBuffer())
    expect(Buffer.from(bytes).equals(await office.pdf('2026-10', 'fr'))).toBe(true)
  })
})

describe('after the month was approved', () => {
  test('a later month waits for the one between', async () => {
    office.clock.set('2027-01-05T09:00:00.000Z')
    expect(await refusalOf(office.prepare('2026-12'))).toEqual({
      code: 'EARLIER_MONTH_OPEN',
      data: { month: '2026-11' },
    })
  })

  test('a month before a closed one can no longer be reported', async () => {
    expect(await refusalOf(office.prepare('2026-09'))).toEqual({
      code: 'LATER_MONTH_CLOSED',
      data: { month: '2026-10' },
    })
  })

  test('a month prepared before a later one was closed can no longer be approved', async () => {
    const second = await office.another('manager')
    await second.report.reopen({ ...call(), month: '2026-10', reason: 'September was forgotten' })
    await office.prepare('2026-10')
    await office.prepare('2026-09')
    await office.approve('2026-10')
    expect(await refusalOf(office.approve('2026-09'))).toEqual({
      code: 'LATER_MONTH_CLOSED',
      data: { month: '2026-10' },
    })
    const { report } = office.as('report-officer')
    await report.withdrawPreparation({ ...call(), month: '2026-09', reason: 'October is closed again' })
  })

  test('who approved it does not reopen it; another manager does, with a reason', async () => {
    const reopening = { month: '2026-10', reason: 'A truck was counted twice' }
    const { report } = office.as('manager')
    expect(await refusalOf(report.reopen({ ...call(), ...reopening }))).toMatchObject({ code: 'SAME_PERSON' })
    expect(await refusalOf(office.receive('2026-10-31', 1))).toMatchObject({ code: 'MONTH_CLOSED' })
    const second = await office.another('manager')
    expect(await second.report.reopen({ ...call(), ...reopening })).toMatchObject({
      ...{ state: 'reopened', reopenedBecause: 'A truck was counted twice' },
    })
    await office.receive('2026-10-31', 2)
  })

  test('the next report says that it was reopened, by whom and why, and quotes the report before it', async () => {
    expect(await refusalOf(office.prepare('2026-11'))).toEqual({
      code: 'EARLIER_MONTH_OPEN',
      data: { month: '2026-10' },
    })
    await office.prepare('2026-10')
    const { datasetDigest } = await office.approve('2026-10')
    expect((await office.dataset('2026-10')).reopened).toMatchObject([
      { month: '2026-10', by: 'Another manager 0', reason: 'September was forgotten' },
      { month: '2026-10', by: 'Another manager 1', reason: 'A truck was counted twice' },
    ])
    await office.prepare('2026-11')
    await office.approve('2026-11')
    const next = await office.dataset('2026-11')
    expect(next.previous).toEqual({ month: '2026-10', digest: datasetDigest })
  })

  test('a month before a closed one stays closed', async () => {
    const second = await office.another('manager')
    expect(await refusalOf(second.report.reopen({ ...call(), month: '2026-10', reason: 'Late' }))).toEqual({
      code: 'LATER_MONTH_CLOSED',
      data: { month: '2026-11' },
    })
  })
})

/** Gives the report officer these roles; they hold from the next sign-in. */
/** Other roles are another certificate: asked for at the next sign-in, given by two. */
async function giveRoles(roles: ('report-officer' | 'manager')[]): Promise<void> {
  const id = office.userOf('report-officer')
  await office.as('administrator').users.setRoles({ ...call(), id, roles })
  const passphrase = office.passphraseOf('report-officer')
  await office.as('report-officer').session.signIn({ userId: id, passphrase })
  for (const role of ['administrator', 'manager'] as const) {
    await office.as(role).users.certify({ ...call(), id, passphrase: office.passphraseOf(role) })
  }
}
