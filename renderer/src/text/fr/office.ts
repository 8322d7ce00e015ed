import type { office as english } from '../en/office.ts'
import type { French } from '../words.ts'

export const office: French<typeof english> = {
  title: 'Bureau',
}
