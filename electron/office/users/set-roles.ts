import { forgetSealingKey } from '#db/queries/keys/authority-share.ts'
import { forgetRequest, retireCertificate } from '#db/queries/keys/signing.ts'
import { findUser, isLastAdministrator, replaceRoles } from '#db/queries/users/user.ts'
import type { usersContract } from '#shared/contract/users.ts'
import { may, type Role } from '#shared/domain/permissions.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { signingRoles } from '../signing/certificate/signing-roles.ts'

/** Gives a person other roles; null when done. An office is never left without an administrator. */
export async function setRoles(
  call: WriteCall,
  input: { id: string; roles: Role[] },
): Promise<null | ProblemOf<typeof usersContract.setRoles>> {
  const before = await findUser(call.tx, input.id)
  if (!before) return { problem: 'UNKNOWN_RECORD', data: { field: 'id', id: input.id } }
  const roles = [...new Set(input.roles)].sort()
  if (!roles.includes('administrator') && (await isLastAdministrator(call.tx, input.id))) {
    return { problem: 'LAST_ADMINISTRATOR' }
  }
  await endWhatWentWith(call, input.id, before.roles as Role[], roles)
  await replaceRoles(call.tx, input.id, roles, call.now.toISOString())
  call.journal({
    subjects: [{ kind: 'user', id: input.id, label: before.display_name }],
    before: { roles: before.roles },
    after: { roles },
  })
  return null
}

/** A certificate names the roles it was issued for; a share of the authority's key is for those who issue certificates. */
async function endWhatWentWith(
  { tx, now }: WriteCall,
  userId: string,
  before: readonly Role[],
  after: readonly Role[],
): Promise<void> {
  if (signingRoles(before).join() !== signingRoles(after).join()) {
    await retireCertificate(tx, userId, now.toISOString())
    await forgetRequest(tx, userId)
  }
  if (!may(after, 'signer.certify')) await forgetSealingKey(tx, userId)
}
