import type { firstStart as english } from '../en/first-start.ts'
import type { French } from '../words.ts'

export const firstStart: French<typeof english> = {
  title: 'Début',
}
