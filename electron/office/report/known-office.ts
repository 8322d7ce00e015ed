import { findAuthority } from '#db/queries/keys/signing.ts'
import type { OpenOffice } from '../office-process.ts'

/** The office that checks: its own authority is known to it, those of other offices are not. */
export interface KnownOffice {
  code: string
  authority: Uint8Array
}

/** What an open office knows beforehand; null with no office open, as at headquarters. */
export async function knownOffice(open: OpenOffice | null): Promise<KnownOffice | null> {
  const authority = open && (await findAuthority(open.database.db))
  return authority ? { code: open.record.code, authority: authority.certificate } : null
}
