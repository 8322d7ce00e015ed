import type { reports as english } from '../en/reports.ts'
import type { Arabic } from '../words.ts'

export const reports: Arabic<typeof english> = {
  title: 'التقارير',
}
