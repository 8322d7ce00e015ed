import { v7 as newId } from 'uuid'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { OfficeClient } from '../context.ts'
import type { Stage } from './demo-context.ts'
import type { Reference } from './set-up-reference.ts'

type Desk = OfficeClient['consular']
type Member = Parameters<Desk['register']>[0]['members'][number]

/**
 * What turns out about people after they are registered: corrected, born, moved, split and joined, registered by mistake,
 * forgotten, and one who waits to be forgotten. In the month that begins on `first`; the last is asked on `today`.
 */
export function liveChanges(stage: Stage, reference: Reference, first: Day, today: Day): void {
  const on = (day: number, run: (desk: Desk, on: Day) => Promise<unknown>) => {
    const when = addDays(first, day)
    stage.agenda.on(when, async () => {
      await run(stage.as('consular').consular, when)
    })
  }
  const [detention] = reference.detention
  growingFamily(on, detention ?? null)
  partingFamily(on)
  forgottenPeople(stage, on, today)
}

type On = (day: number, run: (desk: Desk, on: Day) => Promise<unknown>) => void

/** The head’s name is corrected from a passport and the wife’s birth as she tells it; a child is born, and they move. */
function growingFamily(on: On, siteId: string | null): void {
  const head = member('Osman', 'Yousif', '1988-03-11', { nationality: 'SDN' })
  const wife = member('Osman', 'Amna', '1992-05-14', { nationality: 'SDN', sex: 'female', relation: 'spouse' })
  const son = member('Osman', 'Khalid', '2017-09-30', { nationality: 'SDN', relation: 'child' })
  const caseId = newId()
  on(2, (desk, day) => register(desk, caseId, day, [head, wife, son], { siteId, languages: 'Arabic' }))
  on(5, (desk) =>
    correct(desk, caseId, head.id, { familyName: 'Othman', nameArabic: 'يوسف عثمان' }, 'paper', 'As in the passport'),
  )
  on(6, (desk) =>
    correct(desk, caseId, wife.id, { birth: { known: 'day', on: '1992-04-14' } }, 'told', 'The month was misheard'),
  )
  on(12, (desk, day) => {
    const {
      id,
      relation: _child,
      ...person
    } = member('Othman', 'Huda', addDays(day, -1), {
      ...{ nationality: 'SDN', sex: 'female' },
    })
    return desk.addPerson({
      ...{ callId: newId(), id, caseId, joinedOn: day, how: 'born', relation: 'child', source: 'told', person },
    })
  })
  on(16, async (desk, day) => {
    const { people } = await desk.get({ id: caseId })
    const personIds = people.map(({ id }) => id)
    await desk.moveFamily({ callId: newId(), caseId, personIds, movedOn: day, address: 'Hay Al Andalus' })
  })
}

/** A grown brother goes on by himself; a cousin who came alone joins the others. */
function partingFamily(on: On): void {
  const head = member('Keïta', 'Moussa', '1985-01-20', {})
  const wife = member('Keïta', 'Awa', '1990-07-02', { sex: 'female', relation: 'spouse' })
  const brother = member('Keïta', 'Ibrahima', '1996-11-05', { relation: 'sibling' })
  const cousin = member('Keïta', 'Oumar', '1994-02-17', {})
  const [caseId, cousinsCase] = [newId(), newId()]
  on(3, (desk, day) => register(desk, caseId, day, [head, wife, brother], { address: 'Gargaresh' }))
  on(4, (desk, day) => register(desk, cousinsCase, day, [cousin], { address: 'Al Majouri' }))
  on(9, (desk, day) =>
    desk.splitFamily({
      ...{ callId: newId(), id: newId(), caseId, on: day },
      people: [{ personId: brother.id, relation: 'head' }],
    }),
  )
  on(10, (desk, day) =>
    desk.joinCase({
      ...{ callId: newId(), caseId: cousinsCase, toCaseId: caseId, on: day },
      people: [{ personId: cousin.id, relation: 'other-relative' }],
    }),
  )
}

/** One was registered twice and is forgotten again; another withdraws and asks for it, which waits for an approval. */
function forgottenPeople(stage: Stage, on: On, today: Day): void {
  const grace = member('Mensah', 'Grace', '1999-06-08', { nationality: 'GHA', sex: 'female' })
  const twice = { ...grace, id: newId() }
  const kwame = member('Boateng', 'Kwame', '1991-12-24', { nationality: 'GHA' })
  const [cases, erasureId] = [[newId(), newId(), newId()], newId()]
  const [gracesCase = '', secondCase = '', kwamesCase = ''] = cases
  const english = { languages: 'English, Twi', address: 'Al Jadid' }
  on(3, (desk, day) => register(desk, gracesCase, day, [grace], english))
  on(4, (desk, day) => register(desk, secondCase, day, [twice], english))
  on(4, (desk, day) => register(desk, kwamesCase, day, [kwame], english))
  on(5, (desk) => desk.voidRegistration({ callId: newId(), personId: twice.id, reason: 'Registered the day before' }))
  on(5, (desk) =>
    desk.askErasure({ callId: newId(), id: erasureId, personId: twice.id, ground: 'registered-by-mistake' }),
  )
  on(6, () => stage.as('manager').consular.decideErasure({ callId: newId(), erasureId, approved: true }))
  on(8, (desk, day) => event(desk, gracesCase, 'counselled', day, { remark: 'Kwame came with her and translated.' }))
  on(20, (desk, day) => event(desk, kwamesCase, 'withdrawn', day, { personId: kwame.id }))
  stage.agenda.on(today, async () => {
    const asked = { personId: kwame.id, ground: 'asked-by-person' } as const
    await stage.as('consular').consular.askErasure({ callId: newId(), id: newId(), ...asked })
  })
}

function member(familyName: string, givenNames: string, on: Day, more: Partial<Member>): Member {
  return {
    ...{ id: newId(), familyName, givenNames, sex: 'male', birth: { known: 'day', on } },
    ...{ nationality: 'MLI', relation: 'head', ...more },
  }
}

async function register(
  desk: Desk,
  id: string,
  on: Day,
  members: Member[],
  more: Partial<Pick<Parameters<Desk['register']>[0], 'siteId' | 'address' | 'languages'>>,
): Promise<void> {
  const guardianId = members[0]?.id ?? null
  await desk.register({
    ...{ callId: newId(), id, registeredOn: on, referralSource: 'outreach', languages: 'French, Bambara', ...more },
    ...{ counselledOn: on, members },
    consent: {
      ...{ kind: 'written', language: (more.languages ?? 'French').split(',')[0] ?? '', on, witnessedBy: 'Hana Saïd' },
      scopes: ['embassy', 'authority', 'airline', 'receiving-mission'],
      people: members.map(({ id: personId, relation }) => ({
        ...{ personId, guardianId: relation === 'child' ? guardianId : null },
      })),
    },
  })
}

/** Corrects a person in what changes; the rest stays as it is known. */
async function correct(
  desk: Desk,
  caseId: string,
  personId: string,
  change: Partial<Member>,
  source: 'paper' | 'told',
  reason: string,
): Promise<void> {
  const own = (await desk.get({ id: caseId })).people.find(({ id }) => id === personId)
  if (!own) throw new Error('The example office corrected a stranger')
  await desk.correctPerson({
    ...{ callId: newId(), personId, version: own.version, source, reason },
    person: { ...own, ...change },
  })
}

async function event(
  desk: Desk,
  caseId: string,
  kind: 'counselled' | 'withdrawn',
  on: Day,
  more: { personId?: string; remark?: string },
): Promise<void> {
  await desk.recordEvent({ callId: newId(), id: newId(), caseId, personId: null, kind, happenedOn: on, ...more })
}
