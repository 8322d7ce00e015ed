import type { warehouse as english } from '../en/warehouse.ts'
import type { French } from '../words.ts'

export const warehouse: French<typeof english> = {
  title: 'Entrepôt',
}
