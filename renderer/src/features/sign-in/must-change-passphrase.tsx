import type { SignedInUser } from '#shared/contract/vault.ts'

export function MustChangePassphrase(_props: { user: SignedInUser }) {
  return null
}
