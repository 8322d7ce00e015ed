import i18next from 'i18next'
import type { Say } from '../text/i18n.ts'

/** What an action of the journal did, to be read after a person's name; one this program has no words for by its name. */
export function sayAction(action: string, say: Say): string {
  // Every list is taken out by a procedure of its own, and all of them did the same.
  const key = action.replace(/^list\.\w+\.export$/, 'list.export').replaceAll('.', '_')
  return i18next.exists(`activity:did.${key}`)
    ? i18next.t(`activity:did.${key}` as never)
    : say('activity:other', { action })
}
