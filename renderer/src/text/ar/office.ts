import type { office as english } from '../en/office.ts'
import type { Arabic } from '../words.ts'

export const office: Arabic<typeof english> = {
  title: 'المكتب',
}
