import { os, reading, unmanaged, writing } from '../implementer.ts'
import { runLongWork } from '../long-work/run-long-work.ts'
import { orRefuse } from '../problem.ts'
import { giveConsent } from './case/give-consent.ts'
import { recordDecision } from './case/record-decision.ts'
import { recordEvent } from './case/record-event.ts'
import { registerCase } from './case/register-case.ts'
import { showBoard } from './case/show-board.ts'
import { showCase } from './case/show-case.ts'
import { voidEvent } from './case/void-event.ts'
import { recordDeparture } from './departure/record-departure.ts'
import { answerExitVisas } from './exit-visa/answer-exit-visas.ts'
import { listExitVisaEligibility } from './exit-visa/list-exit-visa-eligibility.ts'
import { listIneligible } from './exit-visa/list-ineligible.ts'
import { requestExitVisas } from './exit-visa/request-exit-visas.ts'
import { showExitVisaRequest } from './exit-visa/show-exit-visa-request.ts'
import { addToCase } from './person/add-to-case.ts'
import { correctPerson } from './person/correct-person.ts'
import { askErasure, decideErasure, findErasedPerson, listErasures } from './person/erase-person.ts'
import type { findingMentions } from './person/find-mentions-worker.ts'
import { joinCase } from './person/join-case.ts'
import { listVersions } from './person/list-versions.ts'
import { moveFamily } from './person/move-family.ts'
import { splitFamily } from './person/split-family.ts'
import { voidRegistration } from './person/void-registration.ts'
import { listPeople } from './search/list-people.ts'
import { searchPersons } from './search/search-persons.ts'
import { holdSession } from './session/hold-session.ts'
import { showSession } from './session/show-session.ts'
import { recordDocumentIssued } from './travel-document/record-document-issued.ts'
import { recordDocumentReceived } from './travel-document/record-document-received.ts'
import { recordLostOrReturned } from './travel-document/record-lost-or-returned.ts'
import { requestDocument } from './travel-document/request-document.ts'

/** The consular desk's procedures; the rules are in the actions and in shared/domain. */
export const consularRouter = {
  register: os.consular.register
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, registerCase(context.call, input))),
  giveConsent: os.consular.giveConsent
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, giveConsent(context.call, input))),
  recordEvent: os.consular.recordEvent
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, recordEvent(context.call, input))),
  recordDecision: os.consular.recordDecision
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, recordDecision(context.call, input))),
  voidEvent: os.consular.voidEvent
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, voidEvent(context.call, input))),
  holdSession: os.consular.holdSession
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, holdSession(context.call, input))),
  requestDocument: os.consular.requestDocument
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, requestDocument(context.call, input))),
  recordDocumentIssued: os.consular.recordDocumentIssued
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, recordDocumentIssued(context.call, input))),
  recordDocumentReceived: os.consular.recordDocumentReceived
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, recordDocumentReceived(context.call, input))),
  recordLostOrReturned: os.consular.recordLostOrReturned
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, recordLostOrReturned(context.call, input))),
  requestExitVisas: os.consular.requestExitVisas
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, requestExitVisas(context.call, input))),
  answerExitVisas: os.consular.answerExitVisas
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, answerExitVisas(context.call, input))),
  recordDeparture: os.consular.recordDeparture
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, recordDeparture(context.call, input))),
  session: os.consular.session
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, showSession(context.call, input))),
  exitVisaEligibility: os.consular.exitVisaEligibility
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, listExitVisaEligibility(context.call, input))),
  ineligibleForExitVisa: os.consular.ineligibleForExitVisa
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, listIneligible(context.call, input))),
  exitVisaRequest: os.consular.exitVisaRequest
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, showExitVisaRequest(context.call, input))),
  board: os.consular.board.use(reading).handler(({ input, context }) => showBoard(context.call, input)),
  people: os.consular.people.use(reading).handler(({ input, context }) => listPeople(context.call, input)),
  search: os.consular.search.use(reading).handler(({ input, context }) => searchPersons(context.call, input)),
  get: os.consular.get
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, showCase(context.call, input.id))),
  correctPerson: os.consular.correctPerson
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, correctPerson(context.call, input))),
  addPerson: os.consular.addPerson
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, addToCase(context.call, input))),
  moveFamily: os.consular.moveFamily
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, moveFamily(context.call, input))),
  splitFamily: os.consular.splitFamily
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, splitFamily(context.call, input))),
  joinCase: os.consular.joinCase
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, joinCase(context.call, input))),
  voidRegistration: os.consular.voidRegistration
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, voidRegistration(context.call, input))),
  askErasure: os.consular.askErasure
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, askErasure(context.call, input))),
  personVersions: os.consular.personVersions
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, listVersions(context.call, input))),
  erasures: os.consular.erasures.use(reading).handler(({ context }) => listErasures(context.call)),
  erasureMentions: os.consular.erasureMentions
    .use(unmanaged)
    .handler(async ({ input, context: { open, read }, errors, signal }) => {
      const asked = await orRefuse(errors, findErasedPerson(read, input))
      return runLongWork<typeof findingMentions>('consular/person/find-mentions-worker', open.vault, asked, { signal })
    }),
  decideErasure: os.consular.decideErasure.use(unmanaged).handler(async ({ input, context, errors }) => {
    const decided = await context.record(input.callId, input, (call) => orRefuse(errors, decideErasure(call, input)))
    // What was blanked is still in the log of the database until that is written over.
    context.open.database.raw.pragma('wal_checkpoint(TRUNCATE)')
    return decided
  }),
}
