import { office } from './client.ts'

type Keep = () => Promise<void>

const toKeep = new Set<Keep>()

/** Has something kept before a person or the idle minutes lock the office; returns the way to be forgotten. */
export function keepBeforeLock(keep: Keep): () => void {
  toKeep.add(keep)
  return () => {
    toKeep.delete(keep)
  }
}

/** Locks the office, after what was typed in the last moment is kept: a locked office takes no drafts. */
export async function lockOffice(): Promise<void> {
  await Promise.allSettled([...toKeep].map((keep) => keep()))
  await office.session.lock({})
}
