import { addErasureTexts, blankTypedText } from '#db/queries/people/blank-texts.ts'
import { findTypedText, listTypedTexts, typedTexts } from '#db/queries/people/typed-texts.ts'
import type { Tx } from '#db/schema.ts'
import {
  blankMentions,
  findMention,
  type Identity,
  type MentionPlace,
  textsOf,
} from '#shared/domain/people/mentions.ts'

/** A text of another record, by its place and what its row is found by. */
export interface TextToBlank {
  place: MentionPlace
  key: (string | number)[]
}

/**
 * Blanks what the approver chose in other records, and every unsent form that names the person beyond doubt. Of a record
 * only what names the person goes; one that does not name them (any more) is left alone.
 */
export async function blankTexts(
  tx: Tx,
  of: { personId: string; erasureId: string; identity: Identity },
  chosen: readonly TextToBlank[],
): Promise<void> {
  const all = [...chosen, ...(await draftsNaming(tx, of.personId, of.identity))]
  const once = new Map(all.map((each) => [JSON.stringify([each.place, each.key]), each]))
  for (const { place, key } of once.values()) {
    const row = await findTypedText(tx, place, of.personId, key)
    if (!row) continue
    const blankable = typedTexts[place].blanked ?? []
    const named = Object.entries(row.values).filter(
      ([column, value]) => blankable.includes(column) && findMention(textsOf(value), of.identity),
    )
    if (named.length === 0) continue
    await addErasureTexts(tx, of.erasureId, [{ place, key: row.key }])
    const values = Object.fromEntries(named.map(([column, value]) => [column, blankMentions(value, of.identity)]))
    await blankTypedText(tx, place, row.key, values)
  }
}

async function draftsNaming(tx: Tx, personId: string, identity: Identity): Promise<TextToBlank[]> {
  const drafts = await listTypedTexts(tx, 'draft', personId, null, mostDrafts)
  return drafts
    .filter(({ values }) => findMention(textsOf(values), identity) === 'whole')
    .map(({ key }) => ({ place: 'draft', key }))
}

/** Everybody's together. */
const mostDrafts = 10_000
