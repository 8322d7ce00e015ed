import type { WorkState } from '../../ui/state-mark.tsx'

interface PersonState {
  status: 'active' | 'suspended'
  mustChangePassphrase: boolean
}

/** How a person of the office stands, and in which order such states are sorted. */
export function personState(person: PersonState): {
  state: WorkState
  label: 'people.active' | 'people.suspended' | 'people.mustChange'
  rank: number
} {
  if (person.status === 'suspended') return { state: 'ended', label: 'people.suspended', rank: 2 }
  if (person.mustChangePassphrase) return { state: 'waiting', label: 'people.mustChange', rank: 1 }
  return { state: 'done', label: 'people.active', rank: 0 }
}

/** The first groups of a fingerprint: enough to tell certificates apart in a table, not to compare them by phone. */
export function shortFingerprint(fingerprint: string | null): string {
  return fingerprint ? `${fingerprint.split(' ').slice(0, 2).join(' ')}…` : ''
}
