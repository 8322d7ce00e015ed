import { z } from 'zod'
import { departureKinds } from '#shared/domain/consular/consular-terms.ts'
import { callId, day, id, line } from '../fields.ts'
import { nationality } from '../people/person.ts'
import { writes } from '../procedure.ts'
import { apart, caseErrors, override } from './shapes.ts'

/** Flights that people took. */
export const departureContract = {
  recordDeparture: writes('case.change', 'consular')
    .input(
      z.object({
        callId,
        id,
        departedOn: day,
        kind: z.enum(departureKinds),
        flight: line(40).default(''),
        fromAirport: line(100).default(''),
        destination: nationality,
        personIds: z.array(id).min(1).max(600),
        override,
        apart,
      }),
    )
    .output(z.object({ id, departed: z.int() }))
    .errors(caseErrors),
}
