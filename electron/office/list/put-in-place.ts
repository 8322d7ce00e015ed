import { existsSync, renameSync, rmSync } from 'node:fs'

export interface Placed {
  /** Lets the former file go. */
  keep(): void
  /** Takes the file away and puts the former one back. */
  undo(): void
}

/**
 * Moves a file that is whole into its place; a former one of that name stays beside it until it is known which of the two
 * is to be. Throws what the file system throws, with the former file in its place.
 */
export function putInPlace(part: string, path: string): Placed {
  const former = `${part}.former`
  const hadFormer = existsSync(path)
  if (hadFormer) renameSync(path, former)
  const back = () => {
    if (hadFormer) renameSync(former, path)
  }
  try {
    renameSync(part, path)
  } catch (error) {
    back()
    throw error
  }
  return {
    keep: () => rmSync(former, { force: true }),
    undo: () => {
      rmSync(path, { force: true })
      back()
    },
  }
}
