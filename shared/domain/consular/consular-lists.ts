import { defineList } from '../list/list.ts'
import { sessionModes } from './consular-terms.ts'
import { caseSteps, personFlags } from './derive-person.ts'

/** Families and people on their own, by their case; those who wait longest first. */
export const caseList = defineList({
  name: 'cases',
  permission: 'case.read',
  columns: {
    number: { type: 'code' },
    /** While somebody is looked for: who of the family answers. */
    found: { type: 'text', unsearched: true },
    /** How well, 1 for the best; null when nobody is looked for. */
    rank: { type: 'number' },
    /** Of the head of the family. */
    name: { type: 'text' },
    members: { type: 'number', sum: true },
    nationality: { type: 'choice', group: true },
    /** Of the least advanced of them. */
    step: { type: 'choice', choices: caseSteps, group: true },
    since: { type: 'day' },
    days: { type: 'number' },
    flags: { type: 'choices', choices: personFlags },
    registered: { type: 'day' },
    site: { type: 'text', group: true },
  },
  order: [
    { column: 'rank', descending: false },
    { column: 'since', descending: false },
    { column: 'number', descending: false },
  ],
  aboutPeople: true,
})

/** The people of the desk, by the step they are in; those who wait longest first. */
export const deskPeopleList = defineList({
  name: 'deskPeople',
  permission: 'case.read',
  columns: {
    name: { type: 'text' },
    nameArabic: { type: 'text' },
    nationality: { type: 'choice', group: true },
    step: { type: 'choice', choices: caseSteps, group: true },
    since: { type: 'day' },
    days: { type: 'number' },
    /** What was told of the birth, a day, a month, a year or an age, as `readBirth` takes it. */
    birth: { type: 'code', unsearched: true },
    birthKnown: { type: 'choice', choices: ['day', 'month', 'year', 'age'] },
    birthToldOn: { type: 'day' },
    case: { type: 'code' },
    caseId: { type: 'code', unsearched: true },
  },
  order: [
    { column: 'since', descending: false },
    { column: 'case', descending: false },
  ],
  aboutPeople: true,
})

/** The consular sessions that were held, and what they came to. */
export const sessionList = defineList({
  name: 'sessions',
  permission: 'case.read',
  columns: {
    number: { type: 'code' },
    heldOn: { type: 'day' },
    embassy: { type: 'text', group: true },
    mode: { type: 'choice', choices: sessionModes, group: true },
    invited: { type: 'number', sum: true },
    verified: { type: 'number', sum: true },
    rejected: { type: 'number', sum: true },
    /** Also those of whom more documents are wanted. */
    pending: { type: 'number', sum: true },
    absent: { type: 'number', sum: true },
  },
  order: [{ column: 'heldOn', descending: true }],
})

/** The lists handed to authorities for exit visas, and how many answers are still to come. */
export const requestList = defineList({
  name: 'exitVisaRequests',
  permission: 'case.read',
  columns: {
    number: { type: 'code' },
    authority: { type: 'text', group: true },
    reference: { type: 'code' },
    requestedOn: { type: 'day' },
    people: { type: 'number', sum: true },
    granted: { type: 'number', sum: true },
    refused: { type: 'number', sum: true },
    open: { type: 'number', sum: true },
    state: { type: 'choice', choices: ['open', 'answered'], group: true },
    /** Days since it was handed in; null when all is answered. */
    waits: { type: 'number' },
  },
  order: [{ column: 'requestedOn', descending: true }],
})
