import type { signIn as english } from '../en/sign-in.ts'
import type { Arabic } from '../words.ts'

export const signIn: Arabic<typeof english> = {
  title: 'تسجيل الدخول',
}
