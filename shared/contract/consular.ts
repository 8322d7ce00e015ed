import { caseContract } from './consular/cases.ts'
import { departureContract } from './consular/departures.ts'
import { exitVisaContract } from './consular/exit-visas.ts'
import { personContract } from './consular/persons.ts'
import { sessionContract } from './consular/sessions.ts'
import { travelDocumentContract } from './consular/travel-documents.ts'

/** Everything that is asked of the consular desk, from a family's registration to its flight. */
export const consularContract = {
  ...caseContract,
  ...personContract,
  ...sessionContract,
  ...travelDocumentContract,
  ...exitVisaContract,
  ...departureContract,
}
