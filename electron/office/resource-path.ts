import { fileURLToPath } from 'node:url'

/**
 * The path of a file in the project's `resources` folder, such as `countries/LBY.json`. This file and everything the
 * build makes of the office lie two folders below the project, also inside the packed program.
 */
export function resourcePath(name: string): string {
  return fileURLToPath(new URL(`../../resources/${name}`, import.meta.url))
}
