import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { findSealingKey, listShares, replaceSealingKey } from '#db/queries/keys/authority-share.ts'
import {
  findAuthority,
  findCertificate,
  findRequest,
  replaceAuthority,
  replaceRequest,
} from '#db/queries/keys/signing.ts'
import { may } from '#shared/domain/permissions.ts'
import type { WriteCall } from '../../context.ts'
import type { OfficeProcess, OpenOffice } from '../../office-process.ts'
import { write } from '../../write.ts'
import { endsSoon, validityOf } from '../certificate/certificate-validity.ts'
import { fingerprint } from '../certificate/fingerprint.ts'
import { signingRoles } from '../certificate/signing-roles.ts'
import { shareAmong } from './authority-shares.ts'
import { openPrivateKey, sealPrivateKey } from './seal-private-key.ts'
import { newBoxKeys } from './sealed-box.ts'

/**
 * Sees to it that the signed-in person has the keys of their roles, each sealed under their passphrase's seal: who may
 * sign, a signing key with a certificate or a request for one; who may issue certificates, a key to be given a share of
 * the authority's; and the office an authority that somebody can still open. Called after each opening and each change
 * of a passphrase: a new person, a new slot after a lost passphrase, other roles and a certificate about to run out all
 * come to the same. Nobody whose passphrase an administrator still knows gets any.
 */
export async function ensureSigner(running: OfficeProcess, open: OpenOffice): Promise<void> {
  if (open.user.mustChangePassphrase) return
  const missing = await whatIsMissing(running, open)
  if (!missing.sealingKey && !missing.authority && !missing.certificate) return
  const { createAuthority, newSigningKey } = await loadAuthority()
  await write(
    running,
    open,
    { action: 'signing.makeKeys', callId: newId(), input: { userId: open.user.id }, touches: ['users'] },
    async (call) => {
      const { signingSeal } = open.vault
      const { id } = call.by
      const at = call.now.toISOString()
      if (missing.sealingKey) {
        const keys = await newBoxKeys()
        const sealed_key = sealedOnce(keys.privateKey, signingSeal, sealingOf(id))
        await replaceSealingKey(call.tx, { user_id: id, public_key: keys.publicKey, sealed_key, made_at: at })
      }
      // Replacing a sealing key may have ended the last share.
      const authority = (await lacksAuthority(open, call.tx, call.now))
        ? await newAuthority(call, createAuthority)
        : null
      if (missing.certificate) {
        const keys = await newSigningKey()
        const sealed_key = sealedOnce(keys.privateKey, signingSeal, id)
        await replaceRequest(call.tx, {
          ...{ id: newId(), user_id: id, public_key: keys.publicKey, sealed_key, asked_at: at },
          roles: JSON.stringify(signingRoles(open.user.roles)),
        })
      }
      call.journal({
        subjects: [{ kind: 'user', id, label: call.by.name }],
        after: {
          ...(missing.sealingKey && { sealingKey: true }),
          ...(authority && { authority }),
          ...(missing.certificate && { asksFor: signingRoles(open.user.roles) }),
        },
      })
      return null
    },
  )
}

/** Libraries that take half a second to load, for what happens once in three years. */
const loadAuthority = () => import('../certificate/authority.ts')

/** What a person's own sealing key is bound to. */
export const sealingOf = (userId: string) => `sealing|${userId}`

async function whatIsMissing(running: OfficeProcess, open: OpenOffice) {
  const { db } = open.database
  const { id, roles } = open.user
  const now = running.vaultOptions.clock.now()
  const issues = may(roles, 'signer.certify')
  const sealing = issues ? await findSealingKey(db, id) : undefined
  return {
    sealingKey: issues && !(sealing && opens(open, sealing.sealed_key, sealingOf(id))),
    authority: await lacksAuthority(open, db, now),
    certificate: signingRoles(roles).length > 0 && !(await hasOrAsks(open, now)),
  }
}

/**
 * Nobody can open the office's authority any more, it ends soon, or there is none, and this person may issue certificates.
 */
async function lacksAuthority(
  open: OpenOffice,
  db: WriteCall['tx'] | OpenOffice['database']['db'],
  now: Date,
): Promise<boolean> {
  if (!may(open.user.roles, 'signer.certify')) return false
  const authority = await findAuthority(db)
  return !authority || endsSoon(authority.certificate, now) || (await listShares(db, authority.id)).length === 0
}

/** A certificate in use for these very roles, or a request for one, with a key that opens. */
async function hasOrAsks(open: OpenOffice, now: Date): Promise<boolean> {
  const { db } = open.database
  const { id, roles } = open.user
  const wanted = JSON.stringify(signingRoles(roles))
  const certificate = await findCertificate(db, id)
  if (
    certificate?.roles === wanted &&
    isCurrent(certificate.certificate, now) &&
    opens(open, certificate.sealed_key, id)
  )
    return true
  const request = await findRequest(db, id)
  return request?.roles === wanted && opens(open, request.sealed_key, id)
}

/** Not about to run out, and not made under a clock that ran ahead. */
function isCurrent(certificate: Uint8Array, now: Date): boolean {
  return validityOf(certificate).from <= now && !endsSoon(certificate, now)
}

/** Seals a private key that is only kept sealed: it is wiped, whatever happens. */
function sealedOnce(privateKey: Uint8Array, seal: Uint8Array, boundTo: string): Uint8Array<ArrayBuffer> {
  try {
    return sealPrivateKey(privateKey, seal, boundTo)
  } finally {
    privateKey.fill(0)
  }
}

function opens(open: OpenOffice, sealed: Uint8Array, boundTo: string): boolean {
  const key = openPrivateKey(sealed, open.vault.signingSeal, boundTo)
  key?.fill(0)
  return key !== undefined
}

/** Makes an authority that the signed-in person alone can open, until there is a second who issues certificates. */
async function newAuthority(
  call: WriteCall,
  createAuthority: Awaited<ReturnType<typeof loadAuthority>>['createAuthority'],
): Promise<string> {
  const own = await findSealingKey(call.tx, call.by.id)
  if (!own) throw new Error('Who makes an authority has a sealing key')
  const { certificate, privateKey } = await createAuthority(
    { name: call.office.name, country: call.profile.iso2 },
    call.now,
  )
  const id = newId()
  const key = randomBytes(32)
  try {
    const sealed_key = sealedOnce(privateKey, key, id)
    const print = fingerprint(certificate)
    const created_at = call.now.toISOString()
    await replaceAuthority(call.tx, { id, certificate, fingerprint: print, created_at, sealed_key })
    await shareAmong(call.tx, id, key, [{ userId: call.by.id, publicKey: own.public_key }])
    return print
  } finally {
    key.fill(0)
  }
}
