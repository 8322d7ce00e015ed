import type { reports as english } from '../en/reports.ts'
import type { French } from '../words.ts'

export const reports: French<typeof english> = {
  title: 'Rapports',
}
