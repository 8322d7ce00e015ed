import type { consular as english } from '../en/consular.ts'
import type { Arabic } from '../words.ts'

export const consular: Arabic<typeof english> = {
  title: 'الشؤون القنصلية',
}
