import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDigit } from '#shared/domain/consular/mrz.ts'
import { type ConsularOffice, openConsularOffice, person, reasonsOf, refusalOf } from './consular-office.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

/** The zone of a Guinean passport of Amadou Diallo, born 14 March 1996, that expires on 19 September 2031. */
function passportZone(number: string): string {
  const padded = number.padEnd(9, '<')
  const optional = '<'.repeat(14)
  const fields = [`${padded}${checkDigit(padded)}`, `960314${checkDigit('960314')}`, `310919${checkDigit('310919')}`]
  const covered = `${fields.join('')}${optional}${checkDigit(optional)}`
  const [numbered = '', born = '', expires = ''] = fields
  return `${'P<GINDIALLO<<AMADOU'.padEnd(44, '<')}\n${numbered}GIN${born}M${expires}${optional}${checkDigit(optional)}${checkDigit(covered)}`
}

async function asked() {
  const { caseId, personId, number } = await office.register()
  await office.verify(personId)
  return { caseId, personId, number, documentId: await office.ask(personId) }
}

const issue = (documentId: string, more: object = {}) =>
  office.desk.recordDocumentIssued({
    callId: newId(),
    documentId,
    number: 'O00345678',
    issuedOn: '2026-09-20',
    expiresOn: '2031-09-19',
    ...more,
  })

describe('VHR-11 a document expires after it was issued, and its number is its own', () => {
  test('VHR-11 an expiry before the issue is refused', async () => {
    const { documentId } = await asked()
    const refused = await refusalOf(issue(documentId, { expiresOn: '2026-09-19' }))
    expect(refused.code).toBe('EXPIRES_BEFORE_ISSUE')
    expect(await office.documentAfter(issue(documentId, { expiresOn: '2026-09-20' }))).toMatchObject({
      state: 'expired',
    })
  })

  test('VHR-11 a number is used once per type and issuer, however it is typed', async () => {
    const first = await asked()
    const second = await asked()
    await issue(first.documentId, { number: 'O 0034-5678' })
    expect(await refusalOf(issue(second.documentId, { number: 'o00345678' }))).toEqual({
      code: 'DUPLICATE_DOCUMENT',
      data: { number: 'o00345678', caseNumber: first.number },
    })
    // Another embassy may give the same number.
    const third = await office.register('Moussa Keita')
    await office.verify(third.personId)
    const other = { personId: third.personId, type: 'passport' as const, embassyId: office.otherEmbassy }
    const documentId = newId()
    await office.desk.requestDocument({ callId: newId(), id: documentId, ...other, requestedOn: '2026-09-12' })
    expect(await office.documentAfter(issue(documentId))).toMatchObject({ state: 'issued' })
  })

  test('VHR-11 a voided issue frees the number', async () => {
    const first = await asked()
    const second = await asked()
    await issue(first.documentId)
    const { events } = await office.desk.get({ id: first.caseId })
    const eventId = events.find((event) => event.kind === 'travel-document-issued')?.id ?? ''
    await office.desk.voidEvent({ callId: newId(), eventId, reason: 'Of another person' })
    expect(await office.documentAfter(issue(second.documentId))).toMatchObject({ number: 'O00345678' })
    expect(await office.documentAfter(issue(first.documentId, { number: 'O00345679' }))).toMatchObject({
      state: 'issued',
    })
  })
})

describe('VHR-12 a machine-readable zone proves something or is marked', () => {
  test('VHR-12 a zone whose check digits are right is verified', async () => {
    const { caseId, documentId } = await asked()
    const mrz = passportZone('O00345678')
    expect(await office.documentAfter(issue(documentId, { mrz }))).toMatchObject({ mrz, mrzVerified: true })
    expect((await office.desk.get({ id: caseId })).flags).not.toContain('mrz-not-verified')
  })

  test('VHR-12 a wrong check digit is refused by field, unless the officer says it is not verified', async () => {
    const { caseId, documentId } = await asked()
    const mrz = passportZone('O00345678').replace('O00345678', 'O00345679')
    expect(await refusalOf(issue(documentId, { number: 'O00345679', mrz }))).toEqual({
      code: 'MRZ_WRONG',
      data: { fields: ['number', 'all'] },
    })
    expect(await refusalOf(issue(documentId, { mrz: 'P<GIN' }))).toMatchObject({ data: { fields: ['format'] } })
    const marked = { number: 'O00345679', mrz, mrzNotVerified: true }
    expect(await office.documentAfter(issue(documentId, marked))).toMatchObject({ mrzVerified: false })
    expect((await office.desk.get({ id: caseId })).flags).toContain('mrz-not-verified')
  })

  test('VHR-12 the zone of another document is not taken', async () => {
    const { documentId } = await asked()
    const mrz = passportZone('O00999999')
    expect(await refusalOf(issue(documentId, { mrz }))).toEqual({
      code: 'MRZ_OF_ANOTHER',
      data: { field: 'number', inMrz: 'O00999999', typed: 'O00345678' },
    })
    const sister = person('Mariama Diallo', { sex: 'female' })
    await office.register('', { members: [sister] })
    await office.verify(sister.id)
    const hers = await office.ask(sister.id)
    expect(await refusalOf(issue(hers, { mrz: passportZone('O00345678') }))).toMatchObject({
      code: 'MRZ_OF_ANOTHER',
      data: { field: 'sex', inMrz: 'male', typed: 'female' },
    })
  })
})

const flagged = (flag: string) =>
  office.lists.cases.rows({ question: { filters: [{ column: 'flags', is: 'one-of', values: [flag] }] } })

test('VHR-13 a change of custody keeps who gave and who has it', async () => {
  const { caseId, documentId } = await asked()
  await issue(documentId)
  const received = { receivedOn: '2026-09-25', receivedFrom: 'Consul Barry', custodian: 'Hana Said, safe 2' }
  const document = await office.documentAfter(
    office.desk.recordDocumentReceived({ callId: newId(), documentId, ...received }),
  )
  expect(document).toMatchObject({ state: 'received', receivedOn: '2026-09-25', custodian: 'Hana Said, safe 2' })
  const { events } = await office.desk.get({ id: caseId })
  expect(events.at(-1)?.data).toMatchObject({ receivedFrom: 'Consul Barry', custodian: 'Hana Said, safe 2' })
  const again = office.desk.recordDocumentReceived({ callId: newId(), documentId, ...received })
  expect(await reasonsOf(again)).toEqual([{ rule: 'VHR-1', code: 'DOCUMENT_NOT_ISSUED' }])
})

test('VHR-14 a document that expires within 30 days is a warning, once expired the next one is asked for', async () => {
  const { caseId, personId } = await office.register()
  await office.ready(personId, '2026-12-22')
  const see = () => office.desk.get({ id: caseId })
  expect(await see()).toMatchObject({ step: 'document-received', flags: ['document-expiring'] })
  office.clock.set('2026-12-22T20:00:00Z')
  expect((await see()).step).toBe('document-received')
  office.clock.set('2026-12-23T08:00:00Z')
  expect(await see()).toMatchObject({
    step: 'nationality-verified',
    stepSince: '2026-12-23',
    flags: ['document-expired'],
  })
  expect(await flagged('document-expired')).toMatchObject([{ id: caseId }])
  const next = { id: newId(), personId, type: 'passport' as const, embassyId: office.embassy }
  const again = office.desk.requestDocument({ callId: newId(), ...next, requestedOn: '2026-12-23' })
  expect(await office.documentAfter(again)).toMatchObject({ state: 'requested' })
})

test('VHR-14 a warning comes by itself: no event is needed for the list to show it', async () => {
  const { caseId, personId } = await office.register()
  await office.ready(personId, '2026-12-23')
  expect(await flagged('document-expiring')).toEqual([])
  office.clock.set('2026-11-23T08:00:00Z')
  expect(await flagged('document-expiring')).toMatchObject([{ id: caseId }])
  // And goes when the clock of the machine is put right.
  office.clock.set('2026-11-22T08:00:00Z')
  expect(await flagged('document-expiring')).toEqual([])
})

test('VHR-15 a document that went back to the embassy is of no more use', async () => {
  const { caseId, personId } = await office.register()
  const documentId = await office.ready(personId)
  const how = 'returned-to-embassy' as const
  const gone = { documentId, happenedOn: '2026-10-02', how, remark: 'Misspelt name' }
  expect(await office.documentAfter(office.desk.recordLostOrReturned({ callId: newId(), ...gone }))).toMatchObject({
    state: 'returned',
  })
  expect(await office.desk.get({ id: caseId })).toMatchObject({
    step: 'nationality-verified',
    flags: ['document-returned'],
  })
  const again = office.desk.recordLostOrReturned({ callId: newId(), ...gone, happenedOn: '2026-10-03' })
  expect(await reasonsOf(again)).toEqual([{ rule: 'VHR-1', code: 'DOCUMENT_NOT_HELD' }])
})

test('a passport older than the request counts from the request', async () => {
  const { personId } = await office.register()
  await office.verify(personId)
  const documentId = await office.ask(personId)
  const document = await office.documentAfter(issue(documentId, { issuedOn: '2023-01-10', expiresOn: '2028-01-09' }))
  expect(document).toMatchObject({ state: 'issued', issuedOn: '2023-01-10', requestedOn: '2026-09-12' })
})

test('what cannot be said of a document is refused by field', async () => {
  const { documentId, personId } = await asked()
  expect(await refusalOf(issue(newId()))).toMatchObject({ code: 'UNKNOWN_RECORD', data: { field: 'documentId' } })
  expect(await refusalOf(issue(documentId, { number: ' - ' }))).toMatchObject({ code: 'BAD_INPUT' })
  expect(await refusalOf(issue(documentId, { issuedOn: '2026-11-23' }))).toMatchObject({ code: 'DATE_IN_FUTURE' })
  const other = { id: documentId, personId, type: 'passport' as const, requestedOn: '2026-09-12' }
  const ask = (more: object) =>
    office.desk.requestDocument({ callId: newId(), ...other, embassyId: office.embassy, ...more })
  expect(await refusalOf(ask({}))).toMatchObject({ code: 'ALREADY_USED', data: { field: 'id' } })
  expect(await refusalOf(ask({ id: newId(), embassyId: office.site }))).toMatchObject({
    code: 'UNKNOWN_RECORD',
    data: { field: 'embassyId' },
  })
  expect(await reasonsOf(ask({ id: newId() }))).toEqual([{ rule: 'VHR-1', code: 'DOCUMENT_UNDER_WAY' }])
})
