import { documentKindNames, kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { type Say, sayIfKnown } from '../../text/i18n.ts'

/**
 * What an action of the journal did, to be read after a person's name: in words of its own, or that it posted a document
 * of a kind; one this program has no words for by its name.
 */
export function sayAction(action: string, say: Say): string {
  // Every list is taken out by a procedure of its own, and all of them did the same.
  const key = action.replace(/^list\.\w+\.export$/, 'list.export').replaceAll('.', '_')
  const own = sayIfKnown(`activity:did.${key}`)
  if (own !== undefined) return own
  const kind = documentKindNames.find((each) => kindOf(each).procedure === action)
  if (!kind) return say('activity:other', { action })
  const words = { kind: say(`stock:kind.${kind}`) }
  return kindOf(kind).may.approve ? say('activity:sentForApproval', words) : say('activity:posted', words)
}
