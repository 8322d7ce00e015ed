import { os, reading, writing } from '../implementer.ts'
import { isProblem, refusal } from '../problem.ts'
import { answerExitVisas } from './answer-exit-visas.ts'
import { giveConsent } from './give-consent.ts'
import { holdSession } from './hold-session.ts'
import { listCases } from './list-cases.ts'
import { listExitVisaEligibility } from './list-exit-visa-eligibility.ts'
import { listExitVisaRequests } from './list-exit-visa-requests.ts'
import { listPeople } from './list-people.ts'
import { listSessions } from './list-sessions.ts'
import { recordDeparture } from './record-departure.ts'
import { recordDocumentGone } from './record-document-gone.ts'
import { recordDocumentIssued } from './record-document-issued.ts'
import { recordDocumentReceived } from './record-document-received.ts'
import { recordEvent } from './record-event.ts'
import { registerCase } from './register-case.ts'
import { requestDocument } from './request-document.ts'
import { requestExitVisas } from './request-exit-visas.ts'
import { searchMembers } from './search-members.ts'
import { showBoard } from './show-board.ts'
import { showCase } from './show-case.ts'
import { showExitVisaRequest } from './show-exit-visa-request.ts'
import { showSession } from './show-session.ts'
import { voidEvent } from './void-event.ts'

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
  recordDocumentGone: os.consular.recordDocumentGone.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await recordDocumentGone(context.call, input)
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
