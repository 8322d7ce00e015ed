import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ConsularFile, issued, makeConsularFile, passport } from './consular-file.ts'

let office: ConsularFile
beforeEach(async () => {
  office = await makeConsularFile()
})
afterEach(() => office.remove())

const type: ConsularFile['type'] = (...typed) => office.type(...typed)
const request: ConsularFile['request'] = (day) => office.request(day)

describe('VHR-16 the file itself refuses an exit visa without a received and valid document', () => {
  const refusal = 'EXIT_VISA_NEEDS_RECEIVED_DOCUMENT'

  test('VHR-16 not issued, not received, received later', () => {
    type('travel-document-requested', { data: passport })
    expect(() => request()).toThrow(refusal)
    type('travel-document-issued', { day: '2026-09-20', data: issued })
    expect(() => request()).toThrow(refusal)
    type('travel-document-received', { day: '2026-10-02', data: passport })
    expect(() => request()).toThrow(refusal)
    const receipt = office.raw
      .prepare("select id from case_event where kind = 'travel-document-received'")
      .pluck()
      .get()
    type('voided', { voids: String(receipt) })
    type('travel-document-received', { day: '2026-10-01', data: passport })
    expect(request()).toBeTruthy()
  })

  test('VHR-16 expired on the day', () => {
    office.issueAndReceive()
    office.raw.exec(`insert into exit_visa_request select 'late', office_id, 'EV-2', authority, '2026-11-01', '', 't', recorded_by
      from exit_visa_request`)
    const late = { ...passport, requestId: 'late' }
    expect(() => type('exit-visa-requested', { day: '2026-11-01', data: late })).toThrow(refusal)
  })

  test.each(['travel-document-lost', 'travel-document-returned'])('VHR-16 %s before', (kind) => {
    office.issueAndReceive()
    const gone = type(kind, { day: '2026-10-01', data: passport })
    expect(() => request()).toThrow(refusal)
    type('voided', { voids: gone })
    request()
    expect(() => type(kind, { day: '2026-09-30', data: passport })).toThrow(refusal)
    type(kind, { day: '2026-10-01', data: passport })
  })

  test('VHR-16 of somebody else, or of none', () => {
    office.issueAndReceive()
    const data = { ...passport, requestId: 'request' }
    expect(() => type('exit-visa-requested', { person: 'binta', day: '2026-10-01', data })).toThrow(
      'DOCUMENT_OF_ANOTHER',
    )
    const without = { requestId: 'request' }
    expect(() => type('exit-visa-requested', { day: '2026-10-01', data: without })).toThrow()
  })

  test('VHR-16 what a request rests on stays', () => {
    const { issue, receipt } = office.issueAndReceive()
    const asked = request()
    expect(() => type('voided', { voids: issue })).toThrow(refusal)
    expect(() => type('voided', { voids: receipt })).toThrow(refusal)
    type('voided', { voids: asked })
    expect(type('voided', { voids: receipt })).toBeTruthy()
  })

  test('the day of a request is its own, one person is in it once, and only they are answered', () => {
    office.issueAndReceive()
    expect(() => request('2026-10-02')).toThrow('NOT_OF_THIS_REQUEST')
    const granted = { day: '2026-10-09', data: { requestId: 'request', validUntil: '2026-12-01' } }
    expect(() => type('exit-visa-granted', granted)).toThrow('NOT_OF_THIS_REQUEST')
    request()
    expect(() => request()).toThrow('NOT_OF_THIS_REQUEST')
    expect(() => type('exit-visa-granted', { ...granted, person: 'binta' })).toThrow('NOT_OF_THIS_REQUEST')
    expect(() => type('exit-visa-granted', { ...granted, day: '2026-09-30' })).toThrow('NOT_OF_THIS_REQUEST')
    type('exit-visa-granted', granted)
    const refused = { requestId: 'request', reason: 'Fine' }
    expect(() => type('exit-visa-refused', { day: '2026-10-09', data: refused }), 'VHR-18').toThrow()
  })
})

describe('VHR-11 numbers and days of documents', () => {
  test('VHR-11 an expiry before the issue, or none, is no issue', () => {
    const at = (data: Record<string, unknown>) => () => type('travel-document-issued', { data })
    expect(at({ ...issued, expiresOn: '2026-09-19' })).toThrow()
    expect(at({ ...issued, expiresOn: undefined })).toThrow()
    expect(at({ ...issued, number: ' - ' })).toThrow()
    expect(at({ ...issued, issuedOn: 'soon' })).toThrow()
    expect(at(issued)).not.toThrow()
    expect(at({ ...issued, number: 'X' }), 'a second issue').toThrow('DOCUMENT_EVENT_TWICE')
  })

  test('VHR-11 a number is unique per type and issuer until its issue is voided', () => {
    const issue = type('travel-document-issued', { data: issued })
    const hers = { ...issued, documentId: 'hers', number: 'o12345' }
    const repeat = () => type('travel-document-issued', { person: 'binta', data: hers })
    expect(repeat).toThrow('DOCUMENT_NUMBER_TWICE')
    type('travel-document-issued', { person: 'binta', data: { ...hers, documentId: 'hers-of-other' } })
    type('voided', { voids: issue })
    expect(repeat).not.toThrow()
  })
})
