import type { firstStart as english } from '../en/first-start.ts'
import type { Arabic } from '../words.ts'

export const firstStart: Arabic<typeof english> = {
  title: 'البداية',
}
