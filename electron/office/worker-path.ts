import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'

const fromSource = import.meta.url.endsWith('.ts')

// Each thread that runs TypeScript as it is strips the types in WebAssembly. When V8 replaces the wrapper of an import
// there (after a thousand calls), it may free code of a module of a thread that has ended: SIGSEGV in Node 24.21.
if (fromSource) setFlagsFromString('--wasm-wrapper-tiering-budget=2000000000')

/**
 * The address of a worker of the office, to give to `new Worker(…)`. `name` is its path in this folder without the
 * ending, and ends in `-worker` so that the build finds it: `workerUrl('report/render-worker')`. Run from source it is
 * the `.ts` file, which Node 24 runs as it is; built, it is the file of that name beside the office's own.
 */
export function workerUrl(name: `${string}-worker`): URL {
  return new URL(fromSource ? `./${name}.ts` : `./${basename(name)}.js`, import.meta.url)
}
