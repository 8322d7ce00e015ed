import { type JournalFilter, listActivity, listJournal, listSaid } from '#db/queries/journal/journal.ts'
import { isSubjectKind, readableSubjectKinds, type SubjectKind } from '#shared/domain/journal/subject-kinds.ts'
import type { ReadCall, Subject } from '../context.ts'

interface Said {
  subjects: Subject[]
  before: unknown
  after: unknown
}

/**
 * A page of the journal. Everyone who may read the journal sees that something was done, by whom, when and to which
 * record; what was said of it (names, numbers, before and after) only who may read every record that this part names.
 */
export async function readJournalPage(call: ReadCall, input: JournalFilter & { offset: number; limit: number }) {
  const readable = new Set<string>(readableSubjectKinds(call.by.roles))
  const { rows, total } = await listJournal(call.db, input, input, [...readable])
  const sequences = rows.map((row) => row.seq)
  const saidOf = Map.groupBy(await listSaid(call.db, sequences), (part) => part.seq)
  return {
    total,
    rows: rows.map((row) => {
      const subjects: { kind: string; id: string }[] = JSON.parse(row.subjects)
      return {
        sequence: row.seq,
        at: row.at,
        userName: row.user_name ?? '',
        action: row.action,
        hash: row.hash,
        ...showSaid(
          subjects,
          (saidOf.get(row.seq) ?? []).map((part) => part.details),
          readable,
        ),
      }
    }),
  }
}

function showSaid(
  subjects: readonly { kind: string; id: string }[],
  parts: readonly (string | null)[],
  readable: ReadonlySet<string>,
) {
  const kept = parts.flatMap((text): Said[] => (text === null ? [] : [JSON.parse(text)]))
  const shown = kept.filter((part) => part.subjects.every((subject) => readable.has(subject.kind)))
  const labels = new Map(shown.flatMap((part) => part.subjects.map((one) => [`${one.kind} ${one.id}`, one.label])))
  const details: 'shown' | 'withheld' | 'erased' =
    shown.length === parts.length ? 'shown' : kept.length < parts.length ? 'erased' : 'withheld'
  return {
    subjects: subjects.map(({ kind, id }) => ({ kind, id, label: labels.get(`${kind} ${id}`) ?? '' })),
    before: together(shown.map((part) => part.before)),
    after: together(shown.map((part) => part.after)),
    details,
  }
}

/** Values of several parts as a list; of one part, or when none has any, as they are. */
function together(parts: readonly unknown[]): unknown {
  if (parts.length <= 1) return parts[0] ?? null
  return parts.every((part) => part === null) ? null : parts
}

/** Who did what to one record, the newest first; at most 500 entries. A kind that the reader may not see is refused. */
export async function readActivity(
  call: ReadCall,
  input: { kind: string; id: string },
): Promise<{ sequence: number; at: string; userName: string; action: string }[] | { withheld: SubjectKind }> {
  if (!isSubjectKind(input.kind)) return []
  if (!readableSubjectKinds(call.by.roles).includes(input.kind)) return { withheld: input.kind }
  const rows = await listActivity(call.db, input.kind, input.id)
  return rows.map((row) => ({ sequence: row.seq, at: row.at, userName: row.user_name ?? '', action: row.action }))
}
