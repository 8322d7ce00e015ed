import type { ContractRouterClient } from '@orpc/contract'
import { v7 as newId } from 'uuid'
import type { OfficeClient } from '#office/context.ts'
import type { Reference } from '#office/demo/set-up-reference.ts'
import type { OfficeContract } from '#shared/contract/index.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { formKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { WholeOffice } from '#tests/support/test-office.ts'
import { postSamples } from './post-samples.ts'

const call = () => ({ callId: newId() })
const today = '2026-11-20'

/** What an ordinary month of work does not do: corrections, people of the office, settings, signing the month. */
export async function writeTheRest(
  office: WholeOffice,
  as: (role: Role) => OfficeClient,
  everybody: ContractRouterClient<OfficeContract>,
  reference: Reference,
): Promise<void> {
  await correctGoods(as, reference)
  await correctCases(as)
  await correctPeople(as, reference)
  await changeOffice(office, as)
  await signMonth(office, as, everybody)
  await keepCopies(as, office.folder)
}

async function correctGoods(as: (role: Role) => OfficeClient, reference: Reference): Promise<void> {
  const { reference: table } = as('administrator')
  const { callId, ...blanket } = { ...call(), ...reference.items.blanket }
  await table.saveItem({ ...blanket, callId, nameEn: 'Blanket, another name' })
  const { stock } = as('storekeeper')
  const received = await stock.receive({
    ...{ ...call(), id: newId(), warehouseId: reference.warehouses.tripoli, projectId: reference.projects[0] ?? '' },
    ...{ source: { kind: 'donor', donorId: reference.donors[0] ?? '' }, waybillNumber: 'W-9', happenedOn: today },
    receivedBy: 'Salma',
    lines: [{ itemId: blanket.id, sent: 9, good: 9, damaged: 0, missing: 0 }],
  })
  await postOtherKinds(as, received.id, reference)
  const { distribution } = as('programme-officer')
  const plan = newId()
  await distribution.plan({
    ...{ ...call(), id: plan, projectId: reference.projects[0] ?? '', siteId: reference.sites[0]?.id ?? '' },
    ...{ type: 'blanket', plannedOn: '2026-12-10', targetHouseholds: 5, targetPeople: 20 },
    items: [{ itemId: blanket.id, quantity: 4 }],
  })
  const agreement = { with: 'Council', role: '', on: today, place: 'School yard', time: '' }
  await distribution.agree({ ...call(), id: plan, agreement })
  await distribution.cancel({ ...call(), id: plan, reason: 'The road is closed' })
  await as('logistics-officer').stock.reverse({
    ...call(),
    id: newId(),
    documentId: received.id,
    happenedOn: today,
    reason: 'Twice',
  })
}

/** What no ordinary month posts, of what a receipt brought. */
async function postOtherKinds(
  as: (role: Role) => OfficeClient,
  receiptId: string,
  reference: Reference,
): Promise<void> {
  const [moved] = (await as('storekeeper').stock.document({ id: receiptId })).movements
  const { parties } = await as('administrator').reference.all()
  const partyId = parties.find(({ kind }) => kind === 'supplier')?.id ?? ''
  const known = { warehouseId: reference.warehouses.tripoli, lotId: moved?.lotId ?? '', partyId }
  for (const kind of formKinds.filter((one) => one !== 'receipt' && one !== 'waybill')) {
    await postSamples(as, kind, known, today)
  }
}

async function correctCases(as: (role: Role) => OfficeClient): Promise<void> {
  const { consular } = as('consular-officer')
  const [caseId, personId] = [newId(), newId()] as const
  await consular.register({
    ...{ ...call(), id: caseId, registeredOn: today, referralSource: 'outreach', counselledOn: today, consent: null },
    members: [
      {
        ...{
          id: personId,
          familyName: 'Diallo',
          givenNames: 'Amadou',
          sex: 'male',
          birth: { known: 'day', on: '1996-03-14' },
        },
        ...{ nationality: 'GIN', relation: 'head' },
      },
    ],
  })
  await consular.giveConsent({
    ...{ ...call(), caseId },
    consent: {
      kind: 'written',
      language: 'French',
      on: today,
      scopes: ['embassy', 'authority', 'airline'],
      people: [{ personId }],
    },
  })
  const remark = { ...call(), id: newId(), caseId, personId: null, happenedOn: today }
  const counselled = await consular.recordEvent({ ...remark, kind: 'counselled' })
  await consular.voidEvent({ ...call(), eventId: counselled.id, reason: 'Said by another' })
  await consular.recordEvent({ ...remark, ...call(), id: newId(), kind: 'fear-of-return' })
  await as('manager').consular.recordDecision({
    ...{ ...remark, ...call(), id: newId(), personId, kind: 'protection-clearance' },
    details: { ground: 'fear-assessed', decidedBy: 'Huda, protection officer' },
  })
  await sendHome(as)
  for (const { id } of await as('consular-officer').list.cases.rows({ limit: 200 })) {
    const held = (await consular.get({ id: String(id) })).travelDocuments.find(({ state }) => state === 'received')
    if (!held) continue
    await consular.recordLostOrReturned({ ...call(), documentId: held.id, happenedOn: today, how: 'lost' })
    return
  }
  throw new Error('Nobody has a document')
}

async function correctPeople(as: (role: Role) => OfficeClient, reference: Reference): Promise<void> {
  const { consular } = as('consular-officer')
  const caseId = newId()
  const [head, wife, mistaken] = [newId(), newId(), newId()] as const
  const person = {
    familyName: 'Sylla',
    givenNames: 'Ibrahima',
    sex: 'male',
    birth: { known: 'year', year: 1990 },
    nationality: 'GIN',
  } as const
  await consular.register({
    ...{ ...call(), id: caseId, registeredOn: today, referralSource: 'self', counselledOn: null, consent: null },
    members: [
      { ...person, id: head, relation: 'head' },
      { ...person, id: wife, givenNames: 'Aminata', relation: 'spouse' },
      { ...person, id: mistaken, givenNames: 'Nobody', relation: 'sibling' },
    ],
  })
  await consular.correctPerson({
    ...{ ...call(), personId: head, version: 1, source: 'paper', reason: 'His birth certificate' },
    person: { ...person, birth: { known: 'day', on: '1990-05-06' }, siteId: null, address: 'Gurji' },
  })
  await consular.addPerson({
    ...{ ...call(), id: newId(), caseId, joinedOn: today, how: 'born', relation: 'child' },
    person: { ...person, givenNames: 'Fanta', birth: { known: 'day', on: today } },
  })
  const siteId = reference.sites[0]?.id ?? null
  await consular.moveFamily({ ...call(), caseId, personIds: [head, wife], movedOn: today, siteId })
  await consular.voidRegistration({ ...call(), personId: mistaken, reason: 'Entered twice' })
  const people = [{ personId: wife, relation: 'head' as const }]
  const split = () => consular.splitFamily({ ...call(), id: newId(), caseId, on: today, people })
  const byMistake = { caseId: (await split()).id, toCaseId: caseId, on: today }
  await consular.joinCase({ ...call(), ...byMistake, people: [{ personId: wife, relation: 'spouse' }] })
  const apart = await split()
  const closed = {
    ...call(),
    id: newId(),
    caseId: apart.id,
    personId: null,
    kind: 'closed',
    happenedOn: today,
  } as const
  await consular.recordEvent(closed)
  const asked = await consular.askErasure({ ...call(), id: newId(), personId: wife, ground: 'asked-by-person' })
  const named = await as('manager').consular.erasureMentions({ erasureId: asked.id })
  const blank = named.rows.filter(({ mayBlank }) => mayBlank).map(({ place, key }) => ({ place, key: [...key] }))
  await as('manager').consular.decideErasure({ ...call(), erasureId: asked.id, approved: true, blank })
}

async function sendHome(as: (role: Role) => OfficeClient): Promise<void> {
  const { consular, list } = as('consular-officer')
  const asked = (await list.exitVisaRequests.rows({ limit: 200 })).find(({ state }) => state === 'open')
  if (!asked) throw new Error('No exit visa waits for its answer')
  const people = (await consular.exitVisaRequest({ id: String(asked.id) })).people.filter(
    ({ state }) => state === 'requested',
  )
  await consular.answerExitVisas({
    ...{ ...call(), requestId: String(asked.id), answeredOn: today },
    answers: people.map(({ personId }) => ({ personId, answer: 'granted', validUntil: '2026-12-20' })),
  })
  await consular.recordDeparture({
    ...{ ...call(), id: newId(), departedOn: today, kind: 'charter', destination: 'MLI' },
    personIds: people.map(({ personId }) => personId),
  })
}

async function changeOffice(office: WholeOffice, as: (role: Role) => OfficeClient): Promise<void> {
  const { users, settings, keys } = as('administrator')
  const id = newId()
  const temporaryPassphrase = 'lent by the administrator 41'
  await users.add({ ...call(), id, name: 'New', roles: ['auditor'], temporaryPassphrase, language: 'fr' })
  await users.setRoles({ ...call(), id, roles: ['auditor', 'report-officer'] })
  await users.suspend({ ...call(), id, reason: 'Left' })
  await users.reinstate({ ...call(), id, temporaryPassphrase })
  await certifyAnew(office, as)
  await users.setPreferences({ ...call(), language: 'ar', digits: 'arab', theme: 'dark' })
  await settings.changeSettings({ ...call(), idleMinutes: 25 })
  const current = office.passphraseOf('administrator')
  await keys.changePassphrase({ ...call(), current, next: 'nine lanterns by the harbour' })
  await keys.renewRecoverySheet({ ...call(), passphrase: 'nine lanterns by the harbour' })
}

/** The report officer lost their certificate with their role, asks for another, and two give it. */
async function certifyAnew(office: WholeOffice, as: (role: Role) => OfficeClient): Promise<void> {
  const id = office.userOf('report-officer')
  const { users } = as('administrator')
  await users.setRoles({ ...call(), id, roles: ['auditor'] })
  await users.setRoles({ ...call(), id, roles: ['report-officer'] })
  const passphrase = office.passphraseOf('report-officer')
  await office.as('report-officer').session.signIn({ userId: id, passphrase })
  await users.certify({ ...call(), id, passphrase: office.passphraseOf('administrator') })
  await as('manager').users.certify({ ...call(), id, passphrase: office.passphraseOf('manager') })
}

async function signMonth(
  office: WholeOffice,
  as: (role: Role) => OfficeClient,
  everybody: ContractRouterClient<OfficeContract>,
): Promise<void> {
  const month = '2026-10'
  const prepare = () =>
    as('report-officer').report.prepare({ ...call(), month, passphrase: office.passphraseOf('report-officer') })
  await prepare()
  await as('report-officer').report.withdrawPreparation({ ...call(), month, reason: 'A remark is missing' })
  await prepare()
  const { report } = as('manager')
  await report.approve({ ...call(), month, passphrase: office.passphraseOf('manager') })
  await report.download({ month, language: 'en' })
  await everybody.report.reopen({ ...call(), month, reason: 'A receipt was forgotten' })
}

async function keepCopies(as: (role: Role) => OfficeClient, folder: string): Promise<void> {
  const { backup, draft } = as('administrator')
  const { name } = await backup.make(call())
  await backup.testRestore({ name })
  await exportItems(as, folder)
  const { id } = await draft.save({ id: newId(), kind: 'receipt', subjectId: 'half-a-receipt', content: {} })
  await draft.remove({ id })
}

/** A list that leaves as a file is entered in the journal, and nothing else. */
async function exportItems(as: (role: Role) => OfficeClient, folder: string): Promise<void> {
  const columns = [{ id: 'code', label: 'Code' }]
  await as('manager').list.items.export({ ...call(), columns, format: 'csv', path: `${folder}-items.csv` })
}
