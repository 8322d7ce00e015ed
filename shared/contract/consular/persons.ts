import { z } from 'zod'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { mentionPlaces } from '#shared/domain/people/mentions.ts'
import { erasureGrounds, relations } from '#shared/domain/people/person.ts'
import { callId, day, done, id, instant, line, reason } from '../fields.ts'
import { known, source } from '../people/person.ts'
import { unknownRecord } from '../problems.ts'
import { reads, unmanaged, writes } from '../procedure.ts'
import { caseErrors, override } from './shapes.ts'

const version = known.extend({
  version: z.int(),
  source,
  reason: z.string(),
  recordedAt: instant,
  recordedBy: z.string(),
  givenNames: z.string(),
  /** Who they were to the head of their family when it was recorded. */
  relation: z.enum(relations),
})
const headErrors = {
  NO_HEAD_OF_FAMILY: {},
  /** VHR-6: who is not related would count as an adult of the family. */
  HEAD_NOT_RELATED: {},
  /** VHR-6: who was registered as not related is made one of a family by another than who registered them. */
  SAME_PERSON: {},
}
/** VHR-6: the reason of a manager for what leaves a child without an adult of the family. */
const leftAlone = override
const personErrors = {
  ...caseErrors,
  BORN_IN_FUTURE: { data: z.object({ index: z.int() }) },
}
/** A text of a record, by what its row is found by. */
const textPlace = z.object({
  place: z.enum(mentionPlaces),
  key: z
    .array(z.union([z.string().max(200), z.int()]))
    .min(1)
    .max(2),
})
const erasure = z.object({
  id,
  personId: id,
  ground: z.enum(erasureGrounds),
  askedAt: instant,
  askedById: id,
  askedBy: z.string(),
  name: z.string(),
  caseId: id,
  caseNumber: z.string(),
})

/** People as such: what is known of them, in which case they are, and that they are forgotten. */
export const personContract = {
  /** What is and was known of a person, the newest first. */
  personVersions: reads('case.read', 'consular')
    .input(z.object({ personId: id }))
    .output(z.array(version))
    .errors(unknownRecord),
  /** Any field, with where the new knowledge comes from and why; the former values stay readable. */
  correctPerson: writes('person.correct', 'consular')
    .input(
      z.object({
        callId,
        personId: id,
        /** The version that is corrected: refused when another came meanwhile. */
        version: z.int(),
        /** Where they stay is said again: what is left out would be lost. */
        person: known.extend({ siteId: id.nullable(), address: line(300) }),
        /** Who they are to the head of the family; null where that is right. Who becomes the head says who the head was. */
        relation: z
          .object({
            is: z.enum(relations),
            formerHead: z.enum(relations).exclude(['head']).nullable().default(null),
          })
          .nullable()
          .default(null),
        source,
        reason,
        override: leftAlone,
      }),
    )
    .output(done)
    .errors({
      ...personErrors,
      NOTHING_CHANGED: {},
      /** VHR-6: a child would count as an adult, or as accompanied, by the word of who registered it. */
      CHILD_CORRECTED_BY_ANOTHER: {},
      PERSON_CHANGED: {},
      ...headErrors,
      BORN_AFTER_REGISTRATION: { data: z.object({ index: z.int() }) },
    }),
  /** Someone born to the family, or found to belong to it, after it was registered. */
  addPerson: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        id,
        caseId: id,
        joinedOn: day,
        how: z.enum(['born', 'found-later']),
        relation: z.enum(relations).exclude(['head']),
        source: source.default('told'),
        person: known.omit({ siteId: true, address: true, phone: true }),
      }),
    )
    .output(done)
    .errors({ ...personErrors, BORN_AFTER_REGISTRATION: { data: z.object({ index: z.int() }) } }),
  /** People of a case stay elsewhere from a day on. */
  moveFamily: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        caseId: id,
        personIds: z.array(id).min(1).max(30),
        movedOn: day,
        siteId: id.nullable().default(null),
        address: line(300).default(''),
      }),
    )
    .output(done)
    .errors(personErrors),
  /** People of a case become a case of their own, with their history; when its head leaves, another is named. */
  splitFamily: writes('person.correct', 'consular')
    .input(
      z.object({
        callId,
        /** Of the new case. */
        id,
        caseId: id,
        on: day,
        people: z
          .array(z.object({ personId: id, relation: z.enum(relations) }))
          .min(1)
          .max(29),
        /** Who of those who stay is the head from then on; needed when the head leaves, and only then. */
        newHeadId: id.nullable().default(null),
        override: leftAlone,
      }),
    )
    .output(z.object({ id, number: z.string() }))
    .errors({ ...personErrors, ...headErrors }),
  /**
   * People of a case join another one, with their history: also back into one that they left, so that a split by mistake
   * is put right. A case that everybody leaves is over; one that has nobody is given its head.
   */
  joinCase: writes('person.correct', 'consular')
    .input(
      z.object({
        callId,
        /** Where they are now. */
        caseId: id,
        toCaseId: id,
        on: day,
        people: z
          .array(z.object({ personId: id, relation: z.enum(relations) }))
          .min(1)
          .max(30),
        /** Who of those who stay behind is the head from then on; needed when the head leaves them, and only then. */
        newHeadId: id.nullable().default(null),
        override: leftAlone,
      }),
    )
    .output(done)
    .errors({ ...personErrors, ...headErrors }),
  /** A person registered by mistake leaves the case, while nothing but counselling and consent stands on it. */
  voidRegistration: writes('person.correct', 'consular')
    .input(z.object({ callId, personId: id, reason, override: leftAlone }))
    .output(done)
    .errors({
      ...personErrors,
      NO_HEAD_OF_FAMILY: {},
      /** VHR-6: of a child, another than who registered it says so. */
      SAME_PERSON: {},
      LATER_EVENT_DEPENDS: { data: z.object({ kinds: z.array(z.enum(caseEventKinds)) }) },
    }),
  /** That a person shall be forgotten; another one decides. */
  askErasure: writes('person.forget', 'consular')
    .input(z.object({ callId, id, personId: id, ground: z.enum(erasureGrounds) }))
    .output(done)
    .errors({ ...personErrors, STILL_ACTIVE: {}, ERASURE_ASKED: {} }),
  /** Erasures that wait for somebody's decision. */
  erasures: reads('person.forget', 'consular').output(z.array(erasure)),
  /**
   * Where else in the office's records a person is named whose erasure waits: the surest first, at most 300, and how many
   * in all. `whole`: by two words of the name or a number; `part`: by one word, which may be somebody else's.
   */
  erasureMentions: unmanaged('person.forget')
    .input(z.object({ erasureId: id }))
    .output(
      z.object({
        total: z.int(),
        rows: z.array(
          textPlace.extend({
            label: z.string(),
            strength: z.enum(['whole', 'part']),
            text: z.string(),
            /** False where a seal, a signature or a page of its own holds it. */
            mayBlank: z.boolean(),
          }),
        ),
      }),
    )
    .errors(unknownRecord),
  /**
   * Approved, the person's names, birth but its year, phone, address, and everything that was typed of them are blanked
   * for good; what is counted stays.
   */
  decideErasure: unmanaged('person.forget', 'consular')
    .input(
      z.object({
        ...{ callId, erasureId: id, approved: z.boolean() },
        /** Of `erasureMentions`: what is blanked in other records too. */
        blank: z.array(textPlace).max(300).default([]),
      }),
    )
    .output(done)
    .errors({ ...unknownRecord, SAME_PERSON: {}, STILL_ACTIVE: {} }),
}
