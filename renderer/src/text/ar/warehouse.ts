import type { warehouse as english } from '../en/warehouse.ts'
import type { Arabic } from '../words.ts'

export const warehouse: Arabic<typeof english> = {
  title: 'المخزن',
}
