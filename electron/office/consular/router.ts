import { os, reading, writing } from '../implementer.ts'
import { isProblem, refusal } from '../problem.ts'
import { giveConsent } from './case/give-consent.ts'
import { listCases } from './case/list-cases.ts'
import { recordEvent } from './case/record-event.ts'
import { registerCase } from './case/register-case.ts'
import { showBoard } from './case/show-board.ts'
import { showCase } from './case/show-case.ts'
import { voidEvent } from './case/void-event.ts'
import { recordDeparture } from './departure/record-departure.ts'
import { answerExitVisas } from './exit-visa/answer-exit-visas.ts'
import { listExitVisaEligibility } from './exit-visa/list-exit-visa-eligibility.ts'
import { listExitVisaRequests } from './exit-visa/list-exit-visa-requests.ts'
import { requestExitVisas } from './exit-visa/request-exit-visas.ts'
import { showExitVisaRequest } from './exit-visa/show-exit-visa-request.ts'
import { listPeople } from './search/list-people.ts'
import { searchMembers } from './search/search-members.ts'
import { holdSession } from './session/hold-session.ts'
import { listSessions } from './session/list-sessions.ts'
import { showSession } from './session/show-session.ts'
import { recordDocumentIssued } from './travel-document/record-document-issued.ts'
import { recordDocumentReceived } from './travel-document/record-document-received.ts'
import { recordLostOrReturned } from './travel-document/record-lost-or-returned.ts'
import { requestDocument } from './travel-document/request-document.ts'

/** The consular desk's procedures; the rules are in the actions and in shared/domain. */
export const consularRouter = {
  register: os.consular.register.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await registerCase(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  giveConsent: os.consular.giveConsent.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await giveConsent(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  recordEvent: os.consular.recordEvent.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await recordEvent(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  voidEvent: os.consular.voidEvent.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await voidEvent(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  holdSession: os.consular.holdSession.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await holdSession(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  requestDocument: os.consular.requestDocument.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await requestDocument(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  recordDocumentIssued: os.consular.recordDocumentIssued.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await recordDocumentIssued(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  recordDocumentReceived: os.consular.recordDocumentReceived
    .use(writing)
    .handler(async ({ input, context, errors }) => {
      const outcome = await recordDocumentReceived(context.call, input)
      if (isProblem(outcome)) throw refusal(errors, outcome)
      return outcome
    }),
  recordLostOrReturned: os.consular.recordLostOrReturned.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await recordLostOrReturned(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  requestExitVisas: os.consular.requestExitVisas.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await requestExitVisas(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  answerExitVisas: os.consular.answerExitVisas.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await answerExitVisas(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  recordDeparture: os.consular.recordDeparture.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await recordDeparture(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  sessions: os.consular.sessions.use(reading).handler(({ input, context }) => listSessions(context.call, input)),
  session: os.consular.session.use(reading).handler(async ({ input, context, errors }) => {
    const outcome = await showSession(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  exitVisaEligibility: os.consular.exitVisaEligibility.use(reading).handler(async ({ input, context, errors }) => {
    const outcome = await listExitVisaEligibility(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  exitVisaRequests: os.consular.exitVisaRequests
    .use(reading)
    .handler(({ input, context }) => listExitVisaRequests(context.call, input)),
  exitVisaRequest: os.consular.exitVisaRequest.use(reading).handler(async ({ input, context, errors }) => {
    const outcome = await showExitVisaRequest(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  list: os.consular.list.use(reading).handler(({ input, context }) => listCases(context.call, input)),
  board: os.consular.board.use(reading).handler(({ input, context }) => showBoard(context.call, input)),
  people: os.consular.people.use(reading).handler(({ input, context }) => listPeople(context.call, input)),
  search: os.consular.search.use(reading).handler(({ input, context }) => searchMembers(context.call, input)),
  get: os.consular.get.use(reading).handler(async ({ input, context, errors }) => {
    const outcome = await showCase(context.call.db, input.id, context.call)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
}
