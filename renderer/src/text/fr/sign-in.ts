import type { signIn as english } from '../en/sign-in.ts'
import type { French } from '../words.ts'

export const signIn: French<typeof english> = {
  title: 'Ouvrir une session',
}
