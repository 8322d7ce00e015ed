import { findParty, savePartyRow } from '#db/queries/reference/reference.ts'
import type { referenceContract } from '#shared/contract/reference.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { type Party, partyRow, toParty } from './records.ts'

/** Adds or changes a supplier, transporter, agency, partner, authority or embassy. */
export async function saveParty(
  call: WriteCall,
  party: Party,
): Promise<Party | ProblemOf<typeof referenceContract.saveParty>> {
  const before = await findParty(call.tx, party.id)
  const row = partyRow(party)
  await savePartyRow(call.tx, row)
  const saved = toParty(row)
  call.journal({
    subjects: [{ kind: 'party', id: party.id, label: party.nameEn }],
    before: before && toParty(before),
    after: saved,
  })
  return saved
}
