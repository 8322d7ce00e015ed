import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** Which file imports which: paths from the project's root with forward slashes, ours only. */
export type ImportGraph = Map<string, string[]>

const folders = ['shared', 'db', 'electron', 'renderer/src']
const aliases: [string, string][] = [
  ['#shared/', 'shared/'],
  ['#db/', 'db/'],
  ['#office/', 'electron/office/'],
]

/** Path from the root of what a file imports, or undefined for a package. */
function resolveImport(file: string, imported: string): string | undefined {
  const name = imported.replace(/\?.*$/, '')
  const alias = aliases.find(([short]) => name.startsWith(short))
  if (alias !== undefined) return `${alias[1]}${name.slice(alias[0].length)}`
  return name.startsWith('.') ? join(file, '..', name).replaceAll('\\', '/') : undefined
}

/** All that a source asks for by name: imports, types among them, exports from elsewhere, and imports made later. */
function importedNames(file: string, source: string): string[] {
  const { module } = parseSync(file, source)
  const exported = module.staticExports.flatMap((each) => each.entries.map((entry) => entry.moduleRequest?.value))
  const later = module.dynamicImports.map(({ moduleRequest }) =>
    source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
  )
  const names = [...module.staticImports.map((each) => each.moduleRequest.value), ...exported, ...later]
  return names.filter((name) => name !== undefined)
}

/** Reads the imports between all TypeScript files of the program in this folder; tests are not among them. */
export function readImportGraph(root: string): ImportGraph {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  const known = new Set(files)
  const graph: ImportGraph = new Map()
  for (const file of files) {
    const names = importedNames(file, readFileSync(join(root, file), 'utf8'))
    const targets = names.map((name) => resolveImport(file, name)).filter((target) => target !== undefined)
    graph.set(file, [...new Set(targets)].filter((target) => known.has(target)).sort())
  }
  return graph
}

/** What a file loads at once when it is loaded: imports and exports of values; no types, nothing imported later. */
function loadedNames(file: string, source: string): string[] {
  const { module } = parseSync(file, source)
  const imported = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value)
  const exported = module.staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType))
  return [...imported, ...exported.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])]
}

/** The packages that are loaded together with a file of the program, whichever of its files asks for them. */
export function packagesLoadedWith(root: string, entry: string): string[] {
  const files = new Set([entry])
  const packages = new Set<string>()
  for (const file of files) {
    for (const name of loadedNames(file, readFileSync(join(root, file), 'utf8'))) {
      const target = resolveImport(file, name)
      if (target !== undefined && /\.tsx?$/.test(target)) files.add(target)
      else if (target === undefined && !name.startsWith('node:')) packages.add(name)
    }
  }
  return [...packages].sort()
}

/** Groups of names that reach each other, by Tarjan's algorithm; what is in no circle is in no group. */
export function findCircles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  function visit(name: string): number {
    const own = order.size
    order.set(name, own)
    open.push(name)
    let low = own
    for (const next of graph.get(name) ?? []) {
      if (next === name) circles.push([name])
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low)
    }
    lowest.set(name, low)
    if (low !== own) return low
    const group = open.splice(open.indexOf(name))
    if (group.length > 1) circles.push(group.sort())
    return low
  }
  for (const name of graph.keys()) if (!order.has(name)) visit(name)
  return circles
}
