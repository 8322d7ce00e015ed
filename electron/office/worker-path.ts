import { basename } from 'node:path'

/**
 * The address of a worker of the office, to give to `new Worker(…)`. `name` is its path in this folder without the
 * ending, and ends in `-worker` so that the build finds it: `workerUrl('report/render-worker')`. Run from source it is
 * the `.ts` file, which Node 24 runs as it is; built, it is the file of that name beside the office's own.
 */
export function workerUrl(name: `${string}-worker`): URL {
  const fromSource = import.meta.url.endsWith('.ts')
  return new URL(fromSource ? `./${name}.ts` : `./${basename(name)}.js`, import.meta.url)
}
