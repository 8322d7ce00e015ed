import { cpSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { openTestOffice } from '#tests/support/test-office.ts'

/** An office with two embassies and a site, and nobody registered yet. */
export interface ConsularOffice {
  today: string
  name: string
  passphrase: string
  manager: { name: string; passphrase: string }
}

const names = (nameEn: string) => ({ nameEn, nameFr: '', nameAr: '' })

/** Makes the office through its contract and leaves it in `folder`, closed. */
export async function makeConsularOffice(folder: string): Promise<ConsularOffice> {
  const now = new Date().toISOString()
  const office = await openTestOffice({ now, roles: ['administrator', 'consular-officer', 'manager'] })
  const { reference } = office.as('administrator')
  const embassies = { MLI: 'Embassy of Mali', NER: 'Embassy of Niger' }
  for (const [country, name] of Object.entries(embassies)) {
    const party = { id: newId(), ...names(name), kind: 'embassy', country, status: 'active' } as const
    await reference.saveParty({ callId: newId(), ...party })
  }
  const site = { ...names('Janzour shelter'), type: 'collective-shelter', pcode: '', sensitive: false } as const
  await reference.saveSite({ callId: newId(), id: newId(), ...site, status: 'open' })
  const passphrase = office.passphraseOf('consular-officer')
  const manager = { name: 'The manager', passphrase: office.passphraseOf('manager') }
  await office.leave()
  cpSync(office.folder, folder, { recursive: true })
  await office.close()
  return { today: now.slice(0, 10), name: 'The consular-officer', passphrase, manager }
}
