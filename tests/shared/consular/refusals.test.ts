import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '#shared/domain/consular/case-events.ts'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import { findEventViolations } from '#shared/domain/consular/event-violations.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { event, readProfile, ready, secondPassport, until, without } from './case-builder.ts'

const libya = readProfile('libya')

const asked = [...ready, event('exit-visa-requested', '2026-03-02')]
const granted = [...asked, event('exit-visa-granted', '2026-03-10', { validUntil: '2026-04-10' })]
const lost = event('travel-document-lost', '2026-03-05')
const consented = (change: object) => [...without(ready, 'consent-given'), event('consent-given', '2026-01-02', change)]
const secondRequested = event('travel-document-requested', '2026-03-06', { documentId: secondPassport })
const secondIssued = event('travel-document-issued', '2026-03-07', { documentId: secondPassport, number: 'LP-2' })
const secondLost = event('travel-document-lost', '2026-03-08', { documentId: secondPassport })

interface Refusal {
  of: CaseEventKind
  after: readonly CaseEvent[]
  on: string
  says: `${'VHR-1' | 'VHR-2' | 'VHR-3' | 'VHR-4' | 'VHR-7' | 'VHR-16' | 'VHR-23'} ${string}`
  /** What the sentence on the screen names. */
  naming: Record<string, string>
  /** Whether a manager may go on with a reason. */
  manager?: true
}

const refusals: Record<string, Refusal> = {
  'a second registration': {
    ...{ of: 'registered', after: ready, on: '2026-03-02' },
    ...{ says: 'VHR-1 ALREADY_REGISTERED', naming: { on: '2026-01-01' } },
  },
  'anything before registration': {
    ...{ of: 'counselled', after: ready, on: '2025-12-31' },
    ...{ says: 'VHR-1 NOT_REGISTERED', naming: { on: '2025-12-31' } },
  },
  'anything after closing': {
    ...{ of: 'counselled', after: [...ready, event('closed', '2026-03-05')], on: '2026-03-06' },
    ...{ says: 'VHR-1 CLOSED', naming: { on: '2026-03-05' } },
  },
  'anything but closing after departure': {
    ...{ of: 'counselled', after: [...ready, event('departed', '2026-03-05')], on: '2026-03-06' },
    ...{ says: 'VHR-1 DEPARTED', naming: { on: '2026-03-05' } },
  },
  'a departure dated before what was written down': {
    ...{ of: 'departed', after: ready, on: '2026-02-15' },
    ...{ says: 'VHR-1 LATER_EVENTS', naming: { event: 'travel-document-received', on: '2026-03-01' } },
  },
  'a closing dated before what was written down': {
    ...{ of: 'closed', after: ready, on: '2026-02-28' },
    ...{ says: 'VHR-1 LATER_EVENTS', naming: { event: 'travel-document-received', on: '2026-03-01' } },
  },
  'a second withdrawal': {
    ...{ of: 'withdrawn', after: [...ready, event('withdrawn', '2026-03-05')], on: '2026-03-06' },
    ...{ says: 'VHR-3 WITHDRAWN', naming: { on: '2026-03-05' } },
  },
  'a second fear of return': {
    ...{ of: 'fear-of-return', after: [...ready, event('fear-of-return', '2026-03-05')], on: '2026-03-06' },
    ...{ says: 'VHR-4 FEARS_RETURN', naming: { on: '2026-03-05' } },
  },
  'an exit visa after a withdrawal': {
    ...{ of: 'exit-visa-requested', after: [...ready, event('withdrawn', '2026-03-05')], on: '2026-03-06' },
    ...{ says: 'VHR-3 WITHDRAWN', naming: { on: '2026-03-05' } },
  },
  'an exit visa after a fear of return': {
    ...{ of: 'exit-visa-requested', after: [...ready, event('fear-of-return', '2026-03-05')], on: '2026-03-06' },
    ...{ says: 'VHR-4 FEARS_RETURN', naming: { on: '2026-03-05' } },
  },
  'consent withdrawn that was never given': {
    ...{ of: 'consent-withdrawn', after: ready.slice(0, 1), on: '2026-03-05' },
    ...{ says: 'VHR-2 CONSENT_MISSING', naming: {} },
  },
  'an exit visa without consent': {
    ...{ of: 'exit-visa-requested', after: without(ready, 'consent-given'), on: '2026-03-02' },
    ...{ says: 'VHR-2 CONSENT_MISSING', naming: {} },
  },
  'an exit visa on consent that was withdrawn': {
    ...{ of: 'exit-visa-requested', after: [...ready, event('consent-withdrawn', '2026-03-05')], on: '2026-03-06' },
    ...{ says: 'VHR-2 CONSENT_WITHDRAWN', naming: { on: '2026-03-05' } },
  },
  'an exit visa on a word only spoken': {
    ...{ of: 'exit-visa-requested', after: consented({ kind: 'oral' }), on: '2026-03-02' },
    ...{ says: 'VHR-2 CONSENT_NOT_WRITTEN', naming: { on: '2026-01-02' } },
  },
  'an exit visa on consent to the embassy only': {
    ...{ of: 'exit-visa-requested', after: consented({ scopes: ['embassy'] }), on: '2026-03-02' },
    ...{ says: 'VHR-7 SCOPE_MISSING', naming: { scope: 'authority' } },
  },
  'a session on consent to the authority only': {
    ...{ of: 'consular-session-result', after: consented({ scopes: ['authority'] }), on: '2026-03-02' },
    ...{ says: 'VHR-7 SCOPE_MISSING', naming: { scope: 'embassy' } },
  },
  'a session before counselling': {
    ...{ of: 'consular-session-result', after: without(ready, 'counselled'), on: '2026-03-02' },
    ...{ says: 'VHR-1 EARLIER_EVENT_MISSING', naming: { after: 'counselled' }, manager: true },
  },
  'a session before counselling, though an exit visa expired': {
    ...{ of: 'consular-session-result', after: without(granted, 'counselled'), on: '2026-04-11' },
    ...{ says: 'VHR-1 EARLIER_EVENT_MISSING', naming: { after: 'counselled' }, manager: true },
  },
  'a departure on an exit visa that expired': {
    ...{ of: 'departed', after: granted, on: '2026-04-11' },
    ...{ says: 'VHR-1 EXIT_VISA_EXPIRED', naming: { validUntil: '2026-04-10' }, manager: true },
  },
  'a departure on an exit visa that was refused': {
    ...{ of: 'departed', after: [...asked, event('exit-visa-refused', '2026-03-10')], on: '2026-03-11' },
    ...{ says: 'VHR-1 EARLIER_EVENT_MISSING', naming: { after: 'exit-visa-granted' }, manager: true },
  },
  'a departure on a document that ends within the margin': {
    ...{
      of: 'departed',
      after: [...asked, event('exit-visa-granted', '2026-03-10', { validUntil: null })],
      on: '2026-12-25',
    },
    ...{
      says: 'VHR-23 DOCUMENT_EXPIRES_TOO_SOON',
      naming: { expiresOn: '2026-12-31', marginDays: '7' },
      manager: true,
    },
  },
  'an exit visa without a document': {
    ...{ of: 'exit-visa-requested', after: until('travel-document-requested', ready), on: '2026-03-02' },
    ...{ says: 'VHR-16 DOCUMENT_NOT_REQUESTED', naming: {} },
  },
  'an exit visa on a document only asked for': {
    ...{ of: 'exit-visa-requested', after: until('travel-document-issued', ready), on: '2026-03-02' },
    ...{ says: 'VHR-16 DOCUMENT_NOT_ISSUED', naming: { type: 'laissez-passer', requestedOn: '2026-01-21' } },
  },
  'an exit visa on a document not yet here': {
    ...{ of: 'exit-visa-requested', after: until('travel-document-received', ready), on: '2026-03-02' },
    ...{ says: 'VHR-16 DOCUMENT_NOT_RECEIVED', naming: { type: 'laissez-passer', number: 'LP-1' } },
  },
  'an exit visa on a document that expired': {
    ...{ of: 'exit-visa-requested', after: ready, on: '2027-01-01' },
    ...{ says: 'VHR-16 DOCUMENT_EXPIRED', naming: { number: 'LP-1', expiresOn: '2026-12-31' } },
  },
  'an exit visa on a document that was lost': {
    ...{ of: 'exit-visa-requested', after: [...ready, lost], on: '2026-03-06' },
    ...{ says: 'VHR-16 DOCUMENT_LOST', naming: { number: 'LP-1', on: '2026-03-05' } },
  },
  'an exit visa on a document that was given back': {
    ...{
      of: 'exit-visa-requested',
      after: [...ready, event('travel-document-returned', '2026-03-05')],
      on: '2026-03-06',
    },
    ...{ says: 'VHR-16 DOCUMENT_RETURNED', naming: { number: 'LP-1', on: '2026-03-05' } },
  },
  'an exit visa when the next document is asked for, and not the lost one': {
    ...{ of: 'exit-visa-requested', after: [...ready, lost, secondRequested], on: '2026-03-08' },
    ...{ says: 'VHR-16 DOCUMENT_NOT_ISSUED', naming: { type: 'laissez-passer', requestedOn: '2026-03-06' } },
  },
  'an exit visa when the next document is issued, and not the lost one': {
    ...{ of: 'exit-visa-requested', after: [...ready, lost, secondRequested, secondIssued], on: '2026-03-08' },
    ...{ says: 'VHR-16 DOCUMENT_NOT_RECEIVED', naming: { type: 'laissez-passer', number: 'LP-2' } },
  },
  'an exit visa when one document is issued and another only asked for': {
    ...{
      of: 'exit-visa-requested',
      after: [...until('travel-document-received', ready), secondRequested],
      on: '2026-03-08',
    },
    ...{ says: 'VHR-16 DOCUMENT_NOT_RECEIVED', naming: { type: 'laissez-passer', number: 'LP-1' } },
  },
  'an exit visa when the first document is still asked for, and the second was lost': {
    of: 'exit-visa-requested',
    after: [...until('travel-document-issued', ready), secondRequested, secondIssued, secondLost],
    ...{ on: '2026-03-09', says: 'VHR-16 DOCUMENT_NOT_ISSUED' },
    naming: { type: 'laissez-passer', requestedOn: '2026-01-21' },
  },
  'an exit visa on a document whose number nobody read': {
    of: 'exit-visa-requested',
    after: [...until('travel-document-issued', ready), event('travel-document-issued', '2026-02-02', { number: '' })],
    ...{ on: '2026-03-02', says: 'VHR-16 DOCUMENT_NOT_RECEIVED', naming: { type: 'laissez-passer', number: '' } },
  },
  'a second exit visa while the first is open': {
    ...{ of: 'exit-visa-requested', after: asked, on: '2026-03-03' },
    ...{ says: 'VHR-1 REQUEST_ALREADY_OPEN', naming: { on: '2026-03-02' } },
  },
  'a second exit visa while the first is valid': {
    ...{ of: 'exit-visa-requested', after: granted, on: '2026-04-10' },
    ...{ says: 'VHR-1 EXIT_VISA_ALREADY_GRANTED', naming: { on: '2026-03-10' } },
  },
  'a second document while the first is good': {
    ...{ of: 'travel-document-requested', after: ready, on: '2026-03-02', says: 'VHR-1 DOCUMENT_UNDER_WAY' },
    ...{ naming: { type: 'laissez-passer', state: 'received', number: 'LP-1' }, manager: true },
  },
}

describe('a refusal says its rule, names what stands in the way, and whether a manager may go on', () => {
  test.each(Object.entries(refusals))('%s', (_, { of, after, on, says, naming, manager = false }) => {
    const [rule, code] = says.split(' ')
    const reasons = findEventViolations(of, after, libya, on)
    expect(reasons.filter((reason) => reason.code === code)).toEqual([
      { rule, code, data: naming, overridable: manager },
    ])
  })
})

describe('VHR-1 what may be written down', () => {
  test('registration, of who is not on record', () => {
    expect(findEventViolations('registered', [], libya, '2026-01-01')).toEqual([])
  })

  test('the end of a case, on the day of the last event and of who was corrected or moved later', () => {
    const later = [event('person-corrected', '2026-03-05'), event('moved', '2026-03-06')]
    for (const on of ['2026-03-01', '2026-03-04']) {
      expect(findEventViolations('closed', [...ready, ...later], libya, on)).toEqual([])
    }
    expect(
      findEventViolations(
        'closed',
        [...ready, event('counselled', '2026-03-05', { voided: true })],
        libya,
        '2026-03-04',
      ),
    ).toEqual([])
  })

  test('nothing that a profile orders after what can never be seen to have happened', () => {
    for (const after of ['moved', 'exit-visa-refused'] as const) {
      const profile: CountryProfile = { ...libya, eventOrder: [{ event: 'counselled', after, override: false }] }
      expect(findEventViolations('counselled', ready, profile, '2026-03-02')).toEqual([
        { rule: 'VHR-1', code: 'EARLIER_EVENT_MISSING', data: { after }, overridable: false },
      ])
    }
  })
})
