import { readFileSync } from 'node:fs'
import { readOffice } from '#db/queries/settings/office.ts'
import { findUser } from '#db/queries/users/user.ts'
import type { Reader } from '#db/schema.ts'
import { type SignedInUser, signedInUser } from '#shared/contract/session.ts'
import { type CountryProfile, parseCountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { OpenOffice } from '../office-process.ts'
import { resourcePath } from '../resources.ts'
import type { Vault } from './vault.ts'

/** An unlocked vault with everything calls need of it: the office's facts, its country and the person. */
export async function describeOffice(vault: Vault): Promise<OpenOffice> {
  const { db } = vault.database
  const row = await readOffice(db)
  const profile = loadProfile(row.country)
  return {
    vault,
    database: vault.database,
    profile,
    record: {
      id: row.id,
      name: row.name,
      code: row.code,
      country: row.country,
      demo: row.demo === 1,
      timeZone: profile.timeZone,
    },
    user: await describeUser(db, vault.userId),
  }
}

/** A person as the contract shows them when signed in. Throws when the person is unknown. */
export async function describeUser(db: Reader, userId: string): Promise<SignedInUser> {
  const person = await findUser(db, userId)
  if (!person) throw new Error(`Nobody has the id ${userId}`)
  return signedInUser.parse({
    language: 'en',
    digits: 'latn',
    theme: 'auto',
    ...person.settings,
    id: person.id,
    name: person.display_name,
    roles: person.roles,
    mustChangePassphrase: person.must_change === 1,
  })
}

/** The profile of a country by its name in `resources/countries`. Throws when it is missing or wrong. */
export function loadProfile(country: string): CountryProfile {
  return parseCountryProfile(JSON.parse(readFileSync(resourcePath('countries', `${country}.json`), 'utf8')))
}
