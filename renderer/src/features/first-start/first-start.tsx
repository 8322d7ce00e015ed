import type { VaultStatus } from '#shared/contract/vault.ts'

export function FirstStart(_props: { status: VaultStatus }) {
  return null
}
