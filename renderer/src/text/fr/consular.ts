import type { consular as english } from '../en/consular.ts'
import type { French } from '../words.ts'

export const consular: French<typeof english> = {
  title: 'Consulaire',
}
