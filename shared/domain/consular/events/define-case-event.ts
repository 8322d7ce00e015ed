import type { z } from 'zod'
import type { Day } from '../../dates.ts'
import type { CaseConcept } from '../../report/v1/month.ts'
import type { CaseReason } from '../case-reason.ts'
import type { ConsentScope } from '../consular-terms.ts'
import type { DatedEvent } from '../dated-event.ts'
import type { CaseEventKind } from '../event-kinds.ts'
import type { FactsDraft, PersonFacts } from '../facts.ts'
import type { PlainDetail } from './plain-detail.ts'
import type { Stop, StopRule } from './protection/stop.ts'

/** What a new event is about, where it is known: left out, any document or request that would do counts. */
export interface About {
  documentId?: string
  requestId?: string
}

/** What of a country profile the rules of events ask for. */
export interface CountryRules {
  hardRules: { exitVisaNeedsReceivedDocument: boolean }
  tdMarginDays: number
  deadlines: { documentExpiryWarningDays: number }
}

/** What an event is held against: the facts of its day and what it is about. */
export interface EventSetting {
  facts: PersonFacts
  /** What stops the person, whatever day it is dated. */
  stops: readonly Stop[]
  profile: CountryRules
  on: Day
  about: About
}

/** How an event that is only a day, a person and a remark is offered and asked on the page of a case. */
export interface PlainEvent {
  /** Among what the office does next; aside, for who looks for it; or always in reach. */
  offered: 'next' | 'aside' | 'always'
  /** The page's shortcut for it. */
  keys?: string
  /** It stops or ends something: whom it concerns is never assumed, it is chosen. */
  chosen?: boolean
  /** The person's own decision: ticked a second time under their name, and no remark is asked. */
  confirmed?: boolean
  /**
   * Decided by others and written down by a manager (`recordDecision`): the kind that it is about. Whoever wrote that
   * down does not write down the decision.
   */
  decision?: CaseEventKind
  /** What else is asked, each of them. */
  details?: readonly PlainDetail[]
}

/**
 * Everything that is true of one kind of event of a case: what must be known of it, what it changes, when it may be
 * written down. Lists, pages, rules, the month and the tests read it; nothing asks for a kind by its name.
 */
export interface CaseEventDefinition<
  Kind extends CaseEventKind = CaseEventKind,
  Data extends z.ZodObject = z.ZodObject,
  Words extends z.ZodObject = z.ZodObject,
> {
  kind: Kind
  /** Codes, days and ids of records: kept for ever. */
  data: Data
  /** What people typed: texts, kept until the person is forgotten. */
  words: Words
  /** Written down by `recordEvent` on the one form of such events; other kinds have a procedure and a form of their own. */
  plain?: PlainEvent
  /** The person comes on record with it. */
  opens?: boolean
  /** Nothing may be written down already for a later day. */
  ends?: boolean
  /** May be written down of who has departed. */
  afterDeparture?: boolean
  /** About what is known of the person, not what is done for them: at any time, and in the way of nothing. */
  aboutRecord?: boolean
  /** It is not taken back by `voidEvent`: something else puts it right. */
  staysForever?: boolean
  /** Kinds that may rest on it: it is not taken back while one of them counts. */
  carries?: readonly CaseEventKind[]
  /** It stops the person from when it is written down, whatever day it is dated. */
  stops?: StopRule
  /**
   * The office asks something for the person, shows them to a consulate, or moves them: needs a written consent of who may
   * give it (VHR-2), stopped by VHR-3, VHR-4, and for a child an adult of the family or a decision (VHR-6).
   */
  asks?: boolean
  /** It leaves the office under the person's name: `version` of its data says under which, whatever is corrected later. */
  sends?: boolean
  /** VHR-7: to whom the person's data go with it. */
  scope?: ConsentScope
  /**
   * VHR-6: how a family takes the step: asked for together, or they leave together; left out, each alone, so that nobody
   * is parted by it.
   */
  moves?: 'asks' | 'leaves'
  /** VHR-6: written down of a child only, or of whom such a thing was decided as a child. */
  ofChild?: boolean
  /**
   * What must not have been written down already for a later day, of the same document or request, or of the person;
   * `where` says of which of them that is so, when not of all.
   */
  clashes?: {
    of: keyof About | 'person'
    with: readonly CaseEventKind[]
    where?(event: { kind: string; data: object }): boolean
  }
  /** What it adds to the month's figures (C-2). */
  counts?: readonly CaseConcept[] | ((data: z.infer<Data>) => readonly CaseConcept[])
  /** Whether it, or what it leads to, holds on the facts of a day: what the country profile's order asks (VHR-1). */
  happened?(facts: PersonFacts): boolean
  /** Why it has no sense on the facts of a day: alone, before any other rule is looked at. */
  senseless?(setting: EventSetting): CaseReason[]
  /** What by its nature speaks against it on the facts of a day. */
  violations?(setting: EventSetting): CaseReason[]
  /** What it changes of what is true of the person; events come in the order in which they happened. */
  apply?(facts: FactsDraft, event: DatedEvent & { data: z.infer<Data> & z.infer<Words> }): void
}

/** Declares a kind of event with the types of its own data. */
export function defineCaseEvent<
  const Kind extends CaseEventKind,
  Data extends z.ZodObject,
  Words extends z.ZodObject,
  Plain extends PlainEvent | undefined = undefined,
>(
  definition: CaseEventDefinition<Kind, Data, Words> & { plain?: Plain },
): CaseEventDefinition<Kind, Data, Words> & { plain?: Plain } {
  return definition
}
