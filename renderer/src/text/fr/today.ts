import type { today as english } from '../en/today.ts'
import type { French } from '../words.ts'

export const today: French<typeof english> = {
  title: 'Aujourd’hui',
}
