import type { z } from 'zod'
import type { DatedEvent } from './dated-event.ts'
import { type CaseEventKind, caseEventKinds } from './event-kinds.ts'
import type { CaseEventDefinition, PlainEvent } from './events/define-case-event.ts'
import { caseEventDefinitions } from './events/registry.ts'

type Definitions = typeof caseEventDefinitions
type Definition = Definitions[CaseEventKind]

/** What is known of an event of a kind: its codes, days and ids, and the words that people typed. */
export type CaseEventData<Kind extends CaseEventKind> = z.infer<Definitions[Kind]['data']> &
  z.infer<Definitions[Kind]['words']>

/** An event of one person; events of the whole case (registration, a family's consent) are given to each of them. */
export type CaseEvent = {
  [Kind in CaseEventKind]: DatedEvent & { kind: Kind; data: CaseEventData<Kind> }
}[CaseEventKind]

/** A kind as the generic parts see it: its data are those of any event. */
type AnyDefinition = Omit<CaseEventDefinition<CaseEventKind>, 'apply'> & {
  apply?(facts: Parameters<NonNullable<CaseEventDefinition['apply']>>[0], event: CaseEvent): void
}

const definitions = new Map<CaseEventKind, AnyDefinition>(
  (Object.values(caseEventDefinitions) as readonly unknown[] as readonly AnyDefinition[]).map((each) => [
    each.kind,
    each,
  ]),
)

/** A kind that is written down with a day, a person and a remark and nothing more. */
export type PlainEventKind = PlainKindOf<Definition>
type PlainKindOf<Each> = Each extends { kind: infer Kind; plain?: infer Plain }
  ? [Plain] extends [undefined]
    ? never
    : Kind
  : never

export const plainEventKinds = caseEventKinds.filter((kind): kind is PlainEventKind => !!definitions.get(kind)?.plain)

/** How such a kind is offered and asked. Throws for any other. */
export function plainEventOf(kind: PlainEventKind): PlainEvent {
  const { plain } = definitionOf(kind)
  if (!plain) throw new Error(`${kind} has a form of its own`)
  return plain
}

/** Plain kinds that others decide and a manager writes down, each about the kind that it answers. */
export const decisionKinds = plainEventKinds.filter(isDecision)

/** Whether a plain kind is a decision. */
export function isDecision(kind: PlainEventKind): boolean {
  return plainEventOf(kind).decision !== undefined
}

/** Names of what a plain kind asks that is missing, unknown, or a code it does not have; empty when all fits. */
export function detailFaults(kind: PlainEventKind, details: Readonly<Record<string, string>>): string[] {
  const asked = plainEventOf(kind).details ?? []
  const unknown = Object.keys(details).filter((name) => !asked.some((each) => each.name === name))
  const unfit = asked.filter(({ name, codes }) => {
    const given = details[name] ?? ''
    return given === '' || (codes && !codes.some((code) => code === given))
  })
  return [...unknown, ...unfit.map(({ name }) => name)]
}

/** What is true of a kind of event. Throws for a kind that no definition names: the file is of a newer program. */
export function definitionOf(kind: CaseEventKind): AnyDefinition {
  const definition = definitions.get(kind)
  if (!definition) throw new Error(`No event is called ${kind}`)
  return definition
}

/** Whether a kind may be written down of who has departed: the vocabulary's column, for the file's own trigger. */
export function mayFollowDeparture(kind: CaseEventKind): boolean {
  const { afterDeparture, aboutRecord } = definitionOf(kind)
  return afterDeparture === true || aboutRecord === true
}

/** An event's data as they are stored: what stays for ever, and the words that an erasure blanks. */
export interface EventParts {
  data: Record<string, unknown>
  words: Record<string, unknown>
}

/** Checks what is known of a new event and parts it. Throws a ZodError when it is not what the kind must have. */
export function partEventData(kind: CaseEventKind, given: unknown): EventParts {
  const { data, words } = definitionOf(kind)
  return { data: data.parse(given), words: words.parse(given) }
}

/**
 * An event of what the office itself stored: `partEventData` checked it then, so that reading trusts it.
 */
export function storedEvent(stored: DatedEvent & { kind: CaseEventKind; data: object }): CaseEvent {
  return stored as CaseEvent
}
