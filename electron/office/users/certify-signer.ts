import { v7 as newId } from 'uuid'
import { findSealingKey } from '#db/queries/keys/authority-share.ts'
import { findAuthority, findRequest, forgetRequest, replaceCertificate } from '#db/queries/keys/signing.ts'
import { findUser } from '#db/queries/users/user.ts'
import type { usersContract } from '#shared/contract/users.ts'
import { may, type Role } from '#shared/domain/permissions.ts'
import type { WriteCall } from '../context.ts'
import type { OpenOffice } from '../office-process.ts'
import type { ProblemOf } from '../problem.ts'
import { type PassphraseProblem, tryPassphrase } from '../session/unlock.ts'
import { keyFileOf } from '../session/vault.ts'
import { holdersOf, openShare, shareAmong } from '../signing/authority-shares.ts'
import { sealingOf } from '../signing/ensure-signer.ts'
import { fingerprint } from '../signing/fingerprint.ts'
import { openPrivateKey } from '../signing/seal-private-key.ts'

type Problem = ProblemOf<typeof usersContract.certify>

/**
 * One of those who issue certificates does their part for a person who asked for one. Where one alone holds the
 * authority's key the certificate is issued at once; where there are several, the first agrees and a second issues it.
 * Who is certified for a role that issues certificates is given a share. Undefined when done.
 */
export async function certifySigner(
  call: WriteCall,
  input: { id: string },
  signingSeal: Uint8Array,
): Promise<undefined | Problem> {
  const { tx, by, now } = call
  const at = now.toISOString()
  const user = await findUser(tx, input.id)
  const request = await findRequest(tx, input.id)
  if (!user || !request || user.status !== 'active') return { problem: 'NOT_ASKED' }
  const authority = await findAuthority(tx)
  const sealing = await findSealingKey(tx, by.id)
  const privateKey = sealing && openPrivateKey(sealing.sealed_key, signingSeal, sealingOf(by.id))
  if (!authority?.sealed_key || !sealing || !privateKey) return { problem: 'HOLDS_NO_SHARE' }
  const asked = { authorityId: authority.id, requestId: request.id, by: by.id, at }
  const opened = await openShare(tx, asked, { publicKey: sealing.public_key, privateKey })
  privateKey.fill(0)
  const subjects = [{ kind: 'user' as const, id: user.id, label: user.display_name }]
  const roles = JSON.parse(request.roles) as string[]
  if (opened.state === 'agreed') {
    call.journal({ subjects, after: { agreed: roles } })
    return undefined
  }
  if (opened.state !== 'opened') return { problem: opened.state === 'no-share' ? 'HOLDS_NO_SHARE' : 'SAME_PERSON' }
  const authorityKey = openPrivateKey(authority.sealed_key, opened.key, authority.id)
  if (!authorityKey) throw new Error('The shares of the authority do not give its key')
  const signer = { name: user.display_name, function: '', id: user.id, roles }
  // Brings in what makes certificates, half of what the office's start took.
  const { certify } = await import('../signing/authority.ts')
  const certificate = await certify(
    { certificate: authority.certificate, privateKey: authorityKey },
    signer,
    request.public_key,
    now,
  )
  authorityKey.fill(0)
  const print = fingerprint(certificate)
  await replaceCertificate(tx, {
    ...{ id: newId(), user_id: user.id, certificate, fingerprint: print, sealed_key: request.sealed_key },
    ...{ issued_at: at, authority_id: authority.id, roles: request.roles },
    ...{ agreed_by: opened.agreedBy, certified_by: by.id },
  })
  await forgetRequest(tx, user.id)
  await shareWith(call, user, authority.id, opened.key)
  opened.key.fill(0)
  call.journal({ subjects, after: { certificate: print, roles, agreedBy: opened.agreedBy } })
  return undefined
}

/** Opens the signed-in person's seal with their passphrase, asked again; the caller wipes it. */
export async function openSeal(open: OpenOffice, passphrase: string): Promise<{ seal: Buffer } | PassphraseProblem> {
  const slot = keyFileOf(open.vault).users.find((each) => each.userId === open.user.id)
  if (!slot) throw new Error('The signed-in person has no slot')
  const keys = await tryPassphrase(open.vault.folder, open.vault.officeId, slot, passphrase)
  if ('problem' in keys) return keys
  keys.dataKey.fill(0)
  return { seal: keys.signingSeal }
}

async function shareWith(
  call: WriteCall,
  user: NonNullable<Awaited<ReturnType<typeof findUser>>>,
  authorityId: string,
  key: Uint8Array,
): Promise<void> {
  const sealing = await findSealingKey(call.tx, user.id)
  const holders = await holdersOf(call.tx, authorityId)
  if (!sealing || !may(user.roles as Role[], 'signer.certify') || holders.some(({ userId }) => userId === user.id))
    return
  await shareAmong(call.tx, authorityId, key, [...holders, { userId: user.id, publicKey: sealing.public_key }])
}
