import { v7 as newId } from 'uuid'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { Stage } from './demo-context.ts'
import type { Reference } from './set-up-reference.ts'
import { arabicNames, nationalities } from './users.ts'

interface Person {
  personId: string
  caseId: string
  nationality: string
}
/** People of the invented cases, where each one waits for the next session, document, visa or flight. */
interface Waiting {
  session: Person[]
  document: Person[]
}

/** Puts a number of families on the agenda, registered over the days given, and the desk's regular work with them. */
export function liveCases(
  stage: Stage,
  reference: Reference,
  families: number,
  days: { first: Day; last: Day; span: number },
): void {
  const waiting: Waiting = { session: [], document: [] }
  for (let family = 0; family < families; family++) {
    const day = addDays(days.first, Math.floor((family * (days.span - 12)) / families))
    stage.agenda.on(day, () => register(stage, reference, waiting, family, day))
  }
  for (let day = addDays(days.first, 12); day <= days.last; day = addDays(day, 10)) {
    const when = day
    stage.agenda.on(when, () => holdSessions(stage, reference, waiting, when))
  }
  for (let day = addDays(days.first, 40); day <= days.last; day = addDays(day, 15)) {
    const when = day
    stage.agenda.on(when, () => requestVisas(stage, when, days.last))
  }
}

async function register(stage: Stage, reference: Reference, waiting: Waiting, family: number, day: Day): Promise<void> {
  const { random } = stage
  const nation = random.pick(nationalities)
  const surname = random.pick(nation.family)
  const caseId = newId()
  const size = random.chance(55) ? 1 : random.between(2, 5)
  const consents = random.chance(93)
  const urban = random.chance(55)
  const members = Array.from({ length: size }, (_, index) => {
    const female = index === 1 || (index > 1 && random.chance(50))
    const given = random.pick(female ? nation.female : nation.male)
    const arabic = [arabicNames[given], arabicNames[surname]].filter((part) => part !== undefined).join(' ')
    const age = index < 2 ? random.between(19, 48) : random.between(1, 16)
    return {
      id: newId(),
      familyName: surname,
      givenNames: given,
      nameAsTold: '',
      nameArabic: nation.code === 'SDN' ? arabic : '',
      sex: female ? ('female' as const) : ('male' as const),
      birth: random.chance(30)
        ? ({ known: 'age', age, toldOn: day } as const)
        : ({ known: 'day', on: addDays(day, -(age * 365 + random.between(10, 300))) } as const),
      nationality: nation.code,
      relation: index === 0 ? ('head' as const) : index === 1 ? ('spouse' as const) : ('child' as const),
      vulnerabilities: random.chance(12) ? (['medical'] as const).slice() : [],
    }
  })
  await stage.as('consular').consular.register({
    callId: newId(),
    id: caseId,
    registeredOn: day,
    siteId: urban ? null : random.pick(reference.detention),
    address: urban ? random.pick(['Gargaresh', 'Hay Al Andalus', 'Al Majouri', 'Al Jadid']) : '',
    phone: urban ? `+218 92 ${String(1_000_000 + family * 137).padStart(7, '0')}` : '',
    referralSource: random.pick(['outreach', 'detention-visit', 'hotline', 'self']),
    languages: nation.languages,
    projectId: reference.projects[3] ?? null,
    counselledOn: day,
    consent: consents
      ? {
          kind: 'written',
          language: nation.languages.split(',')[0] ?? '',
          on: day,
          witnessedBy: 'Hana Saïd',
          scopes: ['embassy', 'authority', 'airline', 'receiving-mission'],
          people: members.map(({ id, relation }) => ({
            personId: id,
            guardianId: relation === 'child' ? (members[0]?.id ?? null) : null,
          })),
        }
      : null,
    members,
  })
  if (!consents) return
  for (const member of members) waiting.session.push({ personId: member.id, caseId, nationality: nation.code })
  if (random.chance(5)) {
    const later = addDays(day, random.between(15, 60))
    stage.agenda.on(later, async () => {
      await stage.as('consular').consular.recordEvent({
        callId: newId(),
        id: newId(),
        caseId,
        personId: null,
        kind: 'withdrawn',
        happenedOn: later,
      })
    })
    waiting.session = waiting.session.filter((person) => person.caseId !== caseId)
  }
}

async function holdSessions(stage: Stage, reference: Reference, waiting: Waiting, day: Day): Promise<void> {
  const { random } = stage
  for (const { code } of nationalities) {
    const invited = waiting.session.filter((person) => person.nationality === code)
    const embassyId = reference.embassies[code]
    if (invited.length === 0 || !embassyId) continue
    const results = invited.map((person) => ({ person, result: drawResult(stage) }))
    await stage.as('consular').consular.holdSession({
      callId: newId(),
      id: newId(),
      heldOn: day,
      mode: random.pick(['in-embassy', 'online', 'online']),
      embassyId,
      officers: 'Consular officer and interpreter',
      results: results.map(({ person, result }) => ({ personId: person.personId, result })),
    })
    waiting.session = waiting.session.filter((person) => !invited.includes(person))
    for (const { person, result } of results) {
      if (result === 'verified') requestDocument(stage, embassyId, person, addDays(day, random.between(1, 4)))
      else if (result !== 'rejected') waiting.session.push(person)
    }
  }
}

function drawResult(stage: Stage): 'verified' | 'rejected' | 'pending' | 'absent' {
  const { random } = stage
  if (random.chance(78)) return 'verified'
  return random.pick(['rejected', 'pending', 'pending', 'absent'])
}

function requestDocument(stage: Stage, embassyId: string, person: Person, day: Day): void {
  const { random } = stage
  const desk = stage.as('consular').consular
  const id = newId()
  stage.agenda.on(day, async () => {
    await desk.requestDocument({
      callId: newId(),
      id,
      personId: person.personId,
      type: random.pick(['emergency-travel-certificate', 'laissez-passer']),
      embassyId,
      requestedOn: day,
    })
    const issued = addDays(day, random.between(6, 28))
    stage.agenda.on(issued, async () => {
      await desk.recordDocumentIssued({
        callId: newId(),
        documentId: id,
        number: `${person.nationality}${random.between(1_000_000, 9_999_999)}`,
        issuedOn: issued,
        expiresOn: addDays(issued, random.pick([60, 90, 90, 180])),
        mrzNotVerified: true,
      })
      const received = addDays(issued, random.between(1, 8))
      stage.agenda.on(received, async () => {
        await desk.recordDocumentReceived({
          callId: newId(),
          documentId: id,
          receivedOn: received,
          receivedFrom: 'Embassy courier',
          custodian: 'Hana Saïd',
        })
      })
    })
  })
}

async function requestVisas(stage: Stage, day: Day, lastDay: Day): Promise<void> {
  const { random } = stage
  const desk = stage.as('consular').consular
  const eligible = (await desk.exitVisaEligibility({ on: day })).can.people
  // VHR-6: a family is asked for together.
  const whole = new Set<string>()
  for (const caseId of new Set(eligible.map((person) => person.caseId))) {
    const { people } = await desk.get({ id: caseId })
    const waits = people.some(({ id, step }) => {
      const isHere = step !== 'departed' && step !== 'closed' && !step.startsWith('exit-visa')
      return isHere && !eligible.some((person) => person.personId === id)
    })
    if (!waits) whole.add(caseId)
  }
  const can = eligible.filter((person) => whole.has(person.caseId))
  if (can.length === 0) return
  const requestId = newId()
  await desk.requestExitVisas({
    callId: newId(),
    id: requestId,
    authority: 'Passports and Nationality Directorate',
    requestedOn: day,
    reference: `PND/${day.slice(0, 4)}/${random.between(100, 999)}`,
    personIds: can.map((person) => person.personId),
  })
  const answered = addDays(day, random.between(7, 18))
  stage.agenda.on(answered, async () => {
    const answers = can.map((person) =>
      random.chance(90)
        ? { personId: person.personId, answer: 'granted' as const, validUntil: addDays(answered, 45) }
        : {
            personId: person.personId,
            answer: 'refused' as const,
            reason: 'Fine for overstay not settled',
            nextAction: 'Ask the directorate for a waiver',
          },
    )
    await desk.answerExitVisas({ callId: newId(), requestId, answeredOn: answered, answers })
    const granted = answers.filter((each) => each.answer === 'granted').map((each) => each.personId)
    const leaves = addDays(answered, random.between(5, 20))
    if (granted.length > 0 && leaves <= lastDay) stage.agenda.on(leaves, () => depart(stage, can, granted, leaves))
  })
}

async function depart(
  stage: Stage,
  people: { personId: string; caseId: string }[],
  granted: string[],
  day: Day,
): Promise<void> {
  const desk = stage.as('consular').consular
  const byDestination = new Map<string, string[]>()
  for (const caseId of new Set(people.map((person) => person.caseId))) {
    const family = await desk.get({ id: caseId })
    const here = family.people.filter(({ step }) => step !== 'departed' && step !== 'closed')
    const mayLeave = here.every(({ actions }) => actions.find((each) => each.kind === 'departed')?.allowed)
    if (!mayLeave || !here.some((member) => granted.includes(member.id))) continue
    for (const member of here) {
      byDestination.set(member.nationality, [...(byDestination.get(member.nationality) ?? []), member.id])
    }
  }
  for (const [destination, personIds] of byDestination) {
    await desk.recordDeparture({
      callId: newId(),
      id: newId(),
      departedOn: day,
      kind: personIds.length > 6 ? 'charter' : 'commercial',
      flight: `DM ${stage.random.between(100, 999)}`,
      fromAirport: 'Mitiga',
      destination,
      personIds,
    })
  }
}
