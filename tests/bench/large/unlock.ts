import { leaveOffice } from '#office/session/lock-office.ts'
import type { Figures } from './figures.ts'
import { time } from './figures.ts'
import type { LargeFacts } from './large-facts.ts'
import type { OpenLarge, Side } from './open-kept.ts'

/** From the passphrase to what the first screen shows; the key is derived as cheaply as can be. Everybody is signed out. */
export async function measureUnlock(figures: Figures<Side>, { people }: LargeFacts, large: OpenLarge): Promise<void> {
  const { client, running } = large.ours
  await leaveOffice(running, 'asked')
  await client.session.openFolder({ folder: large.folder })
  const measured = await time(async () => {
    await client.session.signIn(people.everything)
    await Promise.all([client.session.status(), client.today.queues(), client.reference.all()])
  })
  figures.add({ what: 'unlock to first screen, without key derivation', must: 1000, measured })
}
