import type { VaultStatus } from '#shared/contract/vault.ts'

export function SignIn(_props: { status: VaultStatus }) {
  return null
}
