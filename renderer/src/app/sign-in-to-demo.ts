import type { SessionStatus } from '#shared/contract/session.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import { isConnected, office, officeQuery, onConnection } from '../office/client.ts'
import { queryClient } from '../office/query-client.ts'

/**
 * Only while the program is being worked on (`npm run dev -- --demo`): signs the example office's manager in, once
 * whenever the office was started, so that a change of it shows at once. Locking works as ever.
 */
export function signInToDemo(): void {
  let signedIn = false
  onConnection(() => {
    if (!isConnected()) signedIn = false
  })
  queryClient.getQueryCache().subscribe(() => {
    const status = queryClient.getQueryData<SessionStatus>(officeQuery.session.status.queryKey())
    if (signedIn || !isConnected() || status?.state !== 'locked' || !status.office?.demo) return
    const manager = status.users.find(({ name }) => name === 'Nadia Amari')
    if (!manager) return
    signedIn = true
    void office.session
      .signIn({ userId: manager.id, passphrase: demoPassphrase })
      .then(() => queryClient.invalidateQueries({ queryKey: officeQuery.session.status.key() }))
  })
}
