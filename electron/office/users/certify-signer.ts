import { v7 as newId } from 'uuid'
import { findSealingKey } from '#db/queries/keys/authority-share.ts'
import { findAuthority, findRequest, forgetRequest, replaceCertificate } from '#db/queries/keys/signing.ts'
import { findUser } from '#db/queries/users/user.ts'
import type { usersContract } from '#shared/contract/users.ts'
import { may, type Role } from '#shared/domain/permissions.ts'
import type { WriteCall } from '../context.ts'
import type { OpenOffice } from '../office-process.ts'
import type { ProblemOf } from '../problem.ts'
import { openOwnKeys } from '../session/own-keys.ts'
import type { PassphraseProblem } from '../session/unlock.ts'
import { fingerprint } from '../signing/certificate/fingerprint.ts'
import { signingRoles } from '../signing/certificate/signing-roles.ts'
import { holdersOf, openShare, shareAmong } from '../signing/signer/authority-shares.ts'
import { sealingOf } from '../signing/signer/ensure-signer.ts'
import { openPrivateKey } from '../signing/signer/seal-private-key.ts'

type Problem = ProblemOf<typeof usersContract.certify>
type Person = NonNullable<Awaited<ReturnType<typeof findUser>>>

/**
 * One of those who issue certificates does their part for a person who asked for one. Where one alone holds the
 * authority's key the certificate is issued at once; where there are several, the first agrees and a second issues it.
 * A certificate is for the roles that the person has when it is issued: a request that names others is none. Who is
 * certified for a role that issues certificates is given a share. Undefined when done.
 */
export async function certifySigner(
  call: WriteCall,
  input: { id: string },
  signingSeal: Uint8Array,
): Promise<undefined | Problem> {
  const { tx, by, now } = call
  const user = await findUser(tx, input.id)
  const request = await findRequest(tx, input.id)
  const roles = signingRoles((user?.roles ?? []) as Role[])
  if (user?.status !== 'active' || roles.length === 0) return { problem: 'NOT_ASKED' }
  if (request?.roles !== JSON.stringify(roles)) return { problem: 'NOT_ASKED' }
  const authority = await findAuthority(tx)
  const sealing = await findSealingKey(tx, by.id)
  const privateKey = sealing && openPrivateKey(sealing.sealed_key, signingSeal, sealingOf(by.id))
  if (!authority || !sealing || !privateKey) return { problem: 'HOLDS_NO_SHARE' }
  const asked = { authorityId: authority.id, requestId: request.id, by: by.id, at: now.toISOString() }
  const opened = await openShare(tx, asked, { publicKey: sealing.public_key, privateKey }).finally(() =>
    privateKey.fill(0),
  )
  if (opened.state === 'agreed') {
    call.journal({ subjects: subjectsOf(user), after: { agreed: roles } })
    return undefined
  }
  if (opened.state !== 'opened') return { problem: opened.state === 'no-share' ? 'HOLDS_NO_SHARE' : 'SAME_PERSON' }
  try {
    return await issue(call, { user, roles, request, authority }, opened)
  } finally {
    opened.key.fill(0)
  }
}

/** Issues the certificate with the key over the authority's, which the caller wipes. */
async function issue(
  call: WriteCall,
  asked: {
    user: Person
    roles: Role[]
    request: NonNullable<Awaited<ReturnType<typeof findRequest>>>
    authority: NonNullable<Awaited<ReturnType<typeof findAuthority>>>
  },
  opened: { key: Uint8Array; agreedBy: string | null },
): Promise<undefined | Problem> {
  const { tx, by, now } = call
  const { user, roles, request, authority } = asked
  const { certify } = await import('../signing/certificate/authority.ts')
  const privateKey = authority.sealed_key && openPrivateKey(authority.sealed_key, opened.key, authority.id)
  if (!privateKey) return { problem: 'HOLDS_NO_SHARE' }
  const signer = { name: user.display_name, id: user.id, roles }
  const issuer = { certificate: authority.certificate, privateKey }
  const certificate = await certify(issuer, signer, request.public_key, now).finally(() => privateKey.fill(0))
  const print = fingerprint(certificate)
  await replaceCertificate(tx, {
    ...{ id: newId(), user_id: user.id, certificate, fingerprint: print, sealed_key: request.sealed_key },
    ...{ issued_at: now.toISOString(), authority_id: authority.id, roles: request.roles },
    ...{ agreed_by: opened.agreedBy, certified_by: by.id },
  })
  await forgetRequest(tx, user.id)
  await shareWith(call, user, authority.id, opened.key)
  call.journal({ subjects: subjectsOf(user), after: { certificate: print, roles, agreedBy: opened.agreedBy } })
  return undefined
}

function subjectsOf(user: Person) {
  return [{ kind: 'user' as const, id: user.id, label: user.display_name }]
}

/** Opens the signed-in person's seal with their passphrase, asked again; the caller wipes it. */
export async function openSeal(open: OpenOffice, passphrase: string): Promise<{ seal: Buffer } | PassphraseProblem> {
  const keys = await openOwnKeys(open.vault, passphrase)
  if ('problem' in keys) return keys
  keys.dataKey.fill(0)
  return { seal: keys.signingSeal }
}

async function shareWith(call: WriteCall, user: Person, authorityId: string, key: Uint8Array): Promise<void> {
  const sealing = await findSealingKey(call.tx, user.id)
  const holders = await holdersOf(call.tx, authorityId)
  if (!sealing || !may(user.roles as Role[], 'signer.certify') || holders.some(({ userId }) => userId === user.id))
    return
  await shareAmong(call.tx, authorityId, key, [...holders, { userId: user.id, publicKey: sealing.public_key }])
}
