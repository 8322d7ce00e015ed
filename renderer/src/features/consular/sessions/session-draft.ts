import type { sessionModes, sessionResults } from '#shared/domain/consular/consular-terms.ts'
import type { Day } from '#shared/domain/dates.ts'
import { newId } from '../../../office/use-call-id.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { overrideIn, type WithOverride } from '../forms/override-field.tsx'

/** Somebody who can be invited: found by name in Latin or Arabic letters, or by case number. */
export interface PersonChoice {
  id: string
  code: string
  name: string
  detail: string
  alsoFoundBy: string[]
  caseId: string
}

export interface SessionLine {
  id: string
  person: PersonChoice | null
  result: (typeof sessionResults)[number] | null
  remark: string
}

export interface SessionDraft extends WithOverride {
  heldOn: Day | null
  mode: (typeof sessionModes)[number]
  embassyId: string | null
  siteId: string | null
  permissionReference: string
  officers: string
  remarks: string
  lines: SessionLine[]
}

export const blankLine = (of: PersonChoice | null = null): SessionLine => ({
  ...{ id: newId(), person: of, result: null, remark: '' },
})

export function blankSession(today: Day): SessionDraft {
  return {
    ...{ heldOn: today, mode: 'in-embassy', embassyId: null, siteId: null, permissionReference: '' },
    ...{ officers: '', remarks: '', lines: [], overrideReason: '' },
  }
}

/** The people with a result, as the contract wants them; a line that is not whole is said by its cells. */
export const resultsIn = (lines: readonly SessionLine[]) =>
  lines.flatMap(({ person, result, remark }) => (person && result ? [{ personId: person.id, result, remark }] : []))

/** The session as the office takes it; what is missing is left empty, which the contract refuses. */
export function asSessionInput(content: SessionDraft, { id, callId }: { id: string; callId: string }) {
  const { lines, overrideReason, embassyId, heldOn, ...head } = content
  return {
    ...{ ...head, id, callId },
    heldOn: heldOn ?? '',
    embassyId: embassyId ?? '',
    results: resultsIn(lines),
    override: overrideIn({ overrideReason }),
  }
}

/** VHR-8: a visit to a detention centre needs somebody's leave; the office holds the same. */
export function findSessionFaults({ mode, permissionReference }: SessionDraft): Faults {
  const needed = mode === 'in-detention-centre' && permissionReference.trim() === ''
  return needed ? { permissionReference: { code: 'EMPTY' } } : {}
}
