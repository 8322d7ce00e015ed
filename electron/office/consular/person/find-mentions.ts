import { listDocumentNumbers } from '#db/queries/people/erasures.ts'
import { listVersions } from '#db/queries/people/persons.ts'
import { listTypedTexts, type TypedRow, typedTexts } from '#db/queries/people/typed-texts.ts'
import type { Db, Tx } from '#db/schema.ts'
import {
  findMention,
  type Identity,
  identityOf,
  type MentionPlace,
  type MentionStrength,
  mentionPlaces,
  textsOf,
} from '#shared/domain/people/mentions.ts'
import type { KnownWords } from '#shared/domain/people/name-search.ts'

/** A text of another record that names a person. */
export interface Mention {
  place: MentionPlace
  key: (string | number)[]
  /** What people know the record by. */
  label: string
  strength: MentionStrength
  text: string
  /** Whether the approver of an erasure can have it blanked. */
  mayBlank: boolean
}

const batch = 1000
/** More are counted, not listed: nobody reads them, and most of them are of others with the same name. */
const listed = 300
const longestExcerpt = 300
/** Words remembered between texts; an office's vocabulary is far below. */
const mostKnown = 50_000

/** What a person is recognised by, of all versions and documents. */
export async function readIdentity(db: Db | Tx, personId: string): Promise<Identity> {
  return identityOf(await listVersions(db, personId), await listDocumentNumbers(db, personId))
}

/**
 * Every text in the file, beside the person's own record, that names them: the surest first, the first 300 listed and
 * all counted. Reads everything that was ever typed, in batches.
 */
export async function findMentions(db: Db | Tx, personId: string): Promise<{ total: number; rows: Mention[] }> {
  const identity = await readIdentity(db, personId)
  const found: Record<MentionStrength, Mention[]> = { whole: [], part: [] }
  let total = 0
  for (const place of mentionPlaces) {
    const known: KnownWords = new Map()
    let after: TypedRow['key'] | null = null
    do {
      const rows = await listTypedTexts(db, place, personId, after, batch)
      for (const row of rows) {
        const mention = mentionOf(place, row, identity, known)
        if (!mention) continue
        total += 1
        if (found[mention.strength].length < listed) found[mention.strength].push(mention)
      }
      if (known.size > mostKnown) known.clear()
      after = rows.length < batch ? null : (rows.at(-1)?.key ?? null)
    } while (after)
  }
  return { total, rows: [...found.whole, ...found.part].slice(0, listed) }
}

/** How a row names a person; undefined when it does not. */
function mentionOf(
  place: MentionPlace,
  { key, label, values }: TypedRow,
  identity: Identity,
  known: KnownWords,
): Mention | undefined {
  const texts = textsOf(values)
  const strength = findMention(texts, identity, known)
  if (!strength) return undefined
  const blankable = typedTexts[place].blanked ?? []
  const mayBlank = Object.entries(values).some(
    ([column, value]) => blankable.includes(column) && findMention(textsOf(value), identity, known),
  )
  const naming = texts.filter((text) => findMention([text], identity, known))
  const text = (naming.length > 0 ? naming : texts).join(' · ').slice(0, longestExcerpt)
  return { place, key, label, strength, text, mayBlank }
}
