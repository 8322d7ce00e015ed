import type { distributions as english } from '../en/distributions.ts'
import type { Arabic } from '../words.ts'

export const distributions: Arabic<typeof english> = {
  title: 'التوزيعات',
}
