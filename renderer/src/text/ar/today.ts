import type { today as english } from '../en/today.ts'
import type { Arabic } from '../words.ts'

export const today: Arabic<typeof english> = {
  title: 'اليوم',
}
