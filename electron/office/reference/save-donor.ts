import { findDonor, findSameCode, saveDonorRow } from '#db/queries/reference/reference.ts'
import type { referenceContract } from '#shared/contract/reference.ts'
import type { WriteCall } from '../context.ts'
import type { ProblemOf } from '../problem.ts'
import { type Donor, toDonor } from './records.ts'

/** Adds or changes a donor. */
export async function saveDonor(
  call: WriteCall,
  donor: Donor,
): Promise<Donor | ProblemOf<typeof referenceContract.saveDonor>> {
  const before = await findDonor(call.tx, donor.id)
  if (await findSameCode(call.tx, 'donor', donor.code, donor.id)) {
    return { problem: 'ALREADY_USED', data: { field: 'code', value: donor.code } }
  }
  const saved = toDonor(donor)
  await saveDonorRow(call.tx, saved)
  call.journal({
    subjects: [{ kind: 'donor', id: donor.id, label: donor.code }],
    before: before && toDonor(before),
    after: saved,
  })
  return saved
}
