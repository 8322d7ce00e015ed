import fc from 'fast-check'
import { expect, test } from 'vitest'
import { personsById, readCaseFiles } from '#office/consular/case/case-file.ts'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { findViolations } from '#office/consular/event-violations.ts'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { mainReason } from '#shared/domain/consular/case-reason.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { usableDocument } from '#shared/domain/consular/facts.ts'
import { readPersonFacts } from '#shared/domain/consular/person-facts.ts'
import { addDays, type Day, dayOf } from '#shared/domain/dates.ts'
import { action, caseOf, declared, eventsOf, firstDay, type Run, startFamily, tryIt } from './any-order-actions.ts'
import { openConsularOffice, refusalOf } from './consular-office.ts'

/** VHR-16 read from the stored events with nothing but their words. */
async function requestsWithoutDocument(run: Run): Promise<unknown[]> {
  const events = await eventsOf(run)
  const valid = events.filter((event) => event.kind !== 'voided' && event.voidedBy === null)
  return valid
    .filter((event) => event.kind === 'exit-visa-requested')
    .filter((asked) => {
      const own = valid.filter(
        (event) => event.personId === asked.personId && event.data.documentId === asked.data.documentId,
      )
      const until = (kind: string) => own.filter((event) => event.kind === kind && event.happenedOn <= asked.happenedOn)
      const isReceived = until('travel-document-received').length > 0
      const isValid = until('travel-document-issued').some((each) => String(each.data.expiresOn) >= asked.happenedOn)
      const isGone = [...until('travel-document-lost'), ...until('travel-document-returned')].some(
        (event) => event.happenedOn < asked.happenedOn || event.recordedAt < asked.recordedAt,
      )
      return !isReceived || !isValid || isGone
    })
}

const asks: readonly string[] = caseEventKinds.filter((kind) => definitionOf(kind).asks)
const liftedBy = new Map([
  ['withdrawn', 'consent-given'],
  ['consent-withdrawn', 'consent-given'],
  ['fear-of-return', 'protection-clearance'],
])

/**
 * VHR-2, VHR-3, VHR-4, VHR-6 read from the stored events with nothing but their words: what was asked for somebody when, by what was
 * written down until then, they were stopped, decided not to return, or had not consented.
 */
async function askedAgainstTheirWill(run: Run): Promise<unknown[]> {
  const events = await eventsOf(run)
  const voidedAt = new Map(
    events.filter(({ kind }) => kind === 'voided').map((each) => [each.data.voids, each.recordedAt]),
  )
  return events.flatMap((asked) => {
    if (!asks.includes(asked.kind)) return []
    const then = events.filter(
      (each) =>
        each.personId === asked.personId &&
        each.recordedAt < asked.recordedAt &&
        (voidedAt.get(each.id) ?? '~') > asked.recordedAt,
    )
    const stands = then.filter((stop) => {
      const lifting = liftedBy.get(stop.kind)
      const isLifted = then.some(
        (each) => each.kind === lifting && each.recordedAt > stop.recordedAt && each.happenedOn >= stop.happenedOn,
      )
      return lifting !== undefined && !isLifted
    })
    const byTime = then.toSorted((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1))
    const decision = byTime.findLast(({ kind }) => kind === 'best-interest-decision')
    const consented = then.some(({ kind, happenedOn }) => kind === 'consent-given' && happenedOn <= asked.happenedOn)
    const isRight = stands.length === 0 && consented && (decision?.data.outcome ?? 'return') === 'return'
    return isRight ? [] : [{ asked, stands, decision, consented }]
  })
}

/**
 * VHR-6: the youngest, in a case where none of those is who were an adult, or came of age, with it: somebody said why, or
 * another corrected something.
 */
async function givenAway(run: Run): Promise<unknown[]> {
  const [youngest = '', ...adults] = run.members.toReversed()
  const own = await caseOf(run, youngest)
  const cases = await Promise.all(adults.map((each) => caseOf(run, each)))
  if (own === undefined || cases.includes(own)) return []
  const events = await eventsOf(run)
  const isSaid = events.some(({ kind, overrideReason, recordedBy }) => {
    const isChange = kind === 'left-case' || kind === 'person-corrected' || kind === 'departed'
    return isChange && (overrideReason !== null || recordedBy === 'Nadia Another')
  })
  return isSaid || cases.includes(undefined) ? [] : [{ youngest, own, cases }]
}

test('VHR-16 whatever is tried in whatever order, no exit visa is ever requested without a received, valid document, nothing is asked of who is stopped, and who may ask is who the rule lets', async () => {
  let requests = 0
  const bars: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 60 }), async (actions) => {
      const office = await openConsularOffice()
      try {
        office.clock.set('2026-11-12T09:00:00Z')
        const run = await startFamily(office)
        for (const each of actions) {
          const refused = await tryIt(run, each).then(
            () => undefined,
            (error: unknown) => refusalOf(Promise.reject(error)),
          )
          if (refused) expect(declared, JSON.stringify([each, refused])).toContain(refused.code)
        }
        expect(await requestsWithoutDocument(run)).toEqual([])
        expect(await askedAgainstTheirWill(run)).toEqual([])
        expect(await givenAway(run)).toEqual([])
        const today = dayOf(office.clock.now().toISOString(), office.profile.timeZone)
        expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
        requests += await countRequests(run)
        for (const each of actions.slice(0, 4)) bars.push(...(await compareBars(run, addDays(firstDay, each.day))))
        bars.push(...(await compareBars(run, today)))
      } finally {
        await office.remove()
      }
    }),
    { numRuns: 25 },
  )
  // The sequences do reach requests: the property is not true of nothing.
  expect(requests).toBeGreaterThan(0)
  expect(new Set(bars).size, [...new Set(bars)].join(' ')).toBeGreaterThan(6)
  expect(bars).toContain('')
}, 300_000)

async function countRequests({ office }: Run): Promise<number> {
  return (await office.lists.exitVisaRequests.summary({})).total
}

/** What the desk is told of each member on a day, which must be what the rule says of their events; the bars that stood. */
async function compareBars(run: Run, on: Day): Promise<string[]> {
  const { office } = run
  const cases = await Promise.all(run.members.map((member) => caseOf(run, member)))
  const members = run.members.filter((_, index) => cases[index] !== undefined)
  if (members.length === 0) return []
  const read = await readCaseFiles(office.db, [...new Set(cases.flatMap((id) => id ?? []))])
  const files = [...personsById(read.values()).values()]
  const ruled = files.map((file) => {
    const reasons = findViolations('exit-visa-requested', file, office.profile, on)
    return { personId: file.person.id, bar: mainReason(reasons)?.code ?? '', reasons }
  })
  const { can, cannot } = await office.desk.exitVisaEligibility({ on, personIds: members })
  const told = can.people.map(({ personId, travelDocumentId, documentNumber, expiresOn }) => {
    const own = files.find(({ person }) => person.id === personId)
    const document = own && usableDocument(readPersonFacts(own.events, on))
    expect(document).toMatchObject({ documentId: travelDocumentId, number: documentNumber, expiresOn })
    return { personId, bar: '', reasons: [] as unknown[] }
  })
  for (const { code, people } of cannot.reasons) {
    const page = await office.desk.ineligibleForExitVisa({ on, personIds: members, code })
    expect(page).toHaveLength(people)
    told.push(...page.map(({ personId, reasons }) => ({ personId, bar: code, reasons })))
  }
  const byId = (one: { personId: string }, other: { personId: string }) => (one.personId < other.personId ? -1 : 1)
  expect(told.sort(byId)).toEqual(ruled.sort(byId))
  expect([can.total, cannot.total]).toEqual([can.people.length, told.length - can.people.length])
  return ruled.map(({ bar }) => bar)
}
