import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import type { Topic } from '#shared/contract/topics.ts'

const sources = new Map(allProcedures().map(({ path, meta }) => [path, meta.derivesFrom ?? []]))

/** The records that a held answer is made from: its key begins with the path of its procedure. */
function sourcesOf([path]: QueryKey): readonly Topic[] {
  return (Array.isArray(path) && sources.get(path.join('.'))) || []
}

/**
 * Marks every answer that is made from records of these kinds as out of date, as the contract says (`derivesFrom`): those
 * on the screen are asked for again at once, the others when they are next shown.
 */
export async function markOutdated(client: QueryClient, changed: readonly Topic[]): Promise<void> {
  await client.invalidateQueries({
    predicate: ({ queryKey }) => sourcesOf(queryKey).some((topic) => changed.includes(topic)),
  })
}
