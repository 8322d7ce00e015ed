import { v7 as newId } from 'uuid'
import { addAuthority, findAuthority, findCertificate, replaceCertificate } from '#db/queries/keys/signing.ts'
import type { WriteCall } from '../context.ts'
import type { OfficeProcess, OpenOffice } from '../office-process.ts'
import { write } from '../write.ts'
import type { CertifiedKey } from './authority.ts'
import { fingerprint } from './fingerprint.ts'
import { openPrivateKey, sealPrivateKey } from './seal-private-key.ts'

/**
 * Sees to it that the signed-in person has a certificate whose private key opens under the seal of their passphrase, and
 * the office an authority that issued it. Called after each opening and each change of a passphrase: a new person, a new
 * slot after a lost passphrase and a certificate about to run out all come to the same, a new certificate; the old one
 * is retired and kept. Nobody whose passphrase an administrator still knows gets one.
 */
export async function ensureSigner(running: OfficeProcess, open: OpenOffice): Promise<void> {
  if (open.user.mustChangePassphrase || (await hasUsableCertificate(running, open))) return
  const { createAuthority, issueSignerCertificate } = await loadAuthority()
  await write(
    running,
    open,
    { action: 'signing.issueCertificate', callId: newId(), input: { userId: open.user.id }, touches: ['users'] },
    async (call) => {
      const authority = await authorityOf(call, createAuthority)
      const issued = await issueSignerCertificate(
        authority,
        { name: call.by.name, function: '', id: call.by.id },
        call.now,
      )
      const print = fingerprint(issued.certificate)
      await replaceCertificate(call.tx, {
        id: newId(),
        user_id: call.by.id,
        certificate: issued.certificate,
        fingerprint: print,
        sealed_key: sealPrivateKey(issued.privateKey, open.vault.signingSeal, call.by.id),
        issued_at: call.now.toISOString(),
      })
      issued.privateKey.fill(0)
      call.journal({
        subjects: [{ kind: 'user', id: call.by.id, label: call.by.name }],
        after: { certificate: print },
      })
      return null
    },
  )
}

/** Libraries that take half a second to load, for what happens once in three years. */
const loadAuthority = () => import('./authority.ts')

const renewBeforeDays = 30

async function hasUsableCertificate(running: OfficeProcess, open: OpenOffice): Promise<boolean> {
  const row = await findCertificate(open.database.db, open.user.id)
  if (!row) return false
  const key = openPrivateKey(row.sealed_key, open.vault.signingSeal, open.user.id)
  key?.fill(0)
  const ends = new Date(row.issued_at)
  ends.setUTCFullYear(ends.getUTCFullYear() + 3)
  return key !== undefined && ends.getTime() - running.vaultOptions.clock.now().getTime() > renewBeforeDays * 86_400_000
}

async function authorityOf(
  call: WriteCall,
  createAuthority: Awaited<ReturnType<typeof loadAuthority>>['createAuthority'],
): Promise<CertifiedKey> {
  const existing = await findAuthority(call.tx)
  if (existing) return { certificate: existing.certificate, privateKey: existing.private_key }
  const made = await createAuthority({ name: call.office.name, country: call.profile.iso2 }, call.now)
  await addAuthority(call.tx, {
    certificate: made.certificate,
    private_key: made.privateKey,
    created_at: call.now.toISOString(),
  })
  return made
}
