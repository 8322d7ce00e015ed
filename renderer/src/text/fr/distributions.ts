import type { distributions as english } from '../en/distributions.ts'
import type { French } from '../words.ts'

export const distributions: French<typeof english> = {
  title: 'Distributions',
}
