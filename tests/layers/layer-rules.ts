import type { ImportGraph } from './import-graph.ts'

const shared = /^shared\//
/** What a feature may build on besides its own files; `app` composes the features and is above them. */
const underFeatures = /^renderer\/src\/(ui|errors|office|text|routing)\//

const featureOf = (file: string) => /^renderer\/src\/features\/([^/]+)\//.exec(file)?.[1]

function isAllowedInPage(file: string, target: string): boolean {
  if (shared.test(target) || underFeatures.test(target)) return true
  const feature = featureOf(file)
  if (feature !== undefined) return featureOf(target) === feature
  return !underFeatures.test(file)
}

/** Imports of the page against its layers, each as `file > target`: feature to feature, anything below to `app`. */
export function findWrongPageImports(graph: ImportGraph): string[] {
  return [...graph]
    .filter(([file]) => file.startsWith('renderer/'))
    .flatMap(([file, targets]) =>
      targets.filter((target) => !isAllowedInPage(file, target)).map((target) => `${file} > ${target}`),
    )
}
