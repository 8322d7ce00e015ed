import { v7 as newId } from 'uuid'
import type { OfficeClient } from '#office/context.ts'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type Permission, permissions, type Role } from '#shared/domain/permissions.ts'
import { type FormKind, kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { sampleInput } from '#tests/support/sample-input.ts'
import { procedureOf } from './watched-client.ts'

type As = (role: Role) => OfficeClient

/** Records that a document may name, by the field that names them; any other field of an id is left empty. */
export type Known = Readonly<Record<string, string>>

const firstWhoMay = (permission: Permission): Role => permissions[permission][0]

/**
 * Posts documents of a kind, made up from its schema: one is approved, if the kind needs that, and taken back; a second
 * one is withdrawn before anybody approved it. A kind whose rules refuse such a document is posted by the walk itself.
 */
export async function postSamples(as: As, kind: FormKind, known: Known, today: Day): Promise<void> {
  const { procedure, may } = kindOf(kind)
  const post = procedureOf(as(firstWhoMay(may.post)), procedure)
  const schema = allProcedures().find(({ path }) => path === procedure)?.input
  if (!schema) throw new Error(`Nothing posts a ${kind}`)
  const documentOf = (id: string) => ({ ...Object(fill(sampleInput(schema), known, today)), id, callId: newId() })
  const [kept, withdrawn] = [newId(), newId()] as const
  await post(documentOf(kept))
  if (may.approve) {
    await as('manager').stock.decide({ callId: newId(), documentId: kept, decision: 'approved' })
    await post(documentOf(withdrawn))
    const { stock } = as(firstWhoMay(may.post))
    await stock.withdraw({ callId: newId(), documentId: withdrawn, reason: 'Typed by mistake' })
  }
  const undo = { callId: newId(), id: newId(), documentId: kept, happenedOn: today, reason: 'Typed by mistake' }
  await as('logistics-officer').stock.reverse(undo)
}

/** A sample with records that are there, and days that have come. */
function fill(sample: unknown, known: Known, today: Day, field = ''): unknown {
  if (Array.isArray(sample)) return sample.map((each) => fill(each, known, today, field))
  if (typeof sample === 'object' && sample !== null) {
    return Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, fill(value, known, today, name)]))
  }
  if (field === 'happenedOn') return today
  if (field.endsWith('On')) return null
  return field.endsWith('Id') ? (known[field] ?? null) : sample
}
