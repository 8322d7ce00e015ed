import { readSettings } from '#db/queries/settings/office.ts'
import type { Reader } from '#db/schema.ts'

export const usualIdleMinutes = 10

/** After how many minutes without anybody's work a session is locked, as the office set it. */
export async function readIdleMinutes(db: Reader, officeId: string): Promise<number> {
  const { idleMinutes } = await readSettings(db, officeId)
  return typeof idleMinutes === 'number' ? idleMinutes : usualIdleMinutes
}
