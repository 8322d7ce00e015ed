import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { Language } from '#shared/domain/languages.ts'
import { type MonthHead, monthHead } from '#shared/domain/report/month-head.ts'
import { languageOfDataset } from './dataset-file.ts'
import type { MonthVersion, ReadMonth } from './versions/month-version.ts'

/** The one dataset of a report; `month` is null when it is in a version that this program does not have. */
export interface AttachedDataset {
  head: MonthHead
  language: Language
  digest: string
  month: ReadMonth | null
}

/** Reads the dataset attached to a report by the version it names; undefined when there is none that can be read. */
export function readAttachedDataset(
  attachments: ReadonlyMap<string, Uint8Array>,
  versions: readonly MonthVersion[],
): AttachedDataset | undefined {
  for (const [name, bytes] of attachments) {
    const language = languageOfDataset(name)
    if (language) return readDataset(bytes, language, versions)
  }
  return undefined
}

function readDataset(
  bytes: Uint8Array,
  language: Language,
  versions: readonly MonthVersion[],
): AttachedDataset | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const { data: head } = monthHead.safeParse(value)
    if (!head) return undefined
    const known = versions.find(({ version }) => version === head.version)
    const month = known ? known.read(value) : null
    if (month === undefined) return undefined
    return { head, language, digest: createHash('sha256').update(canonicalJson(value)).digest('hex'), month }
  } catch {
    // Not JSON, not UTF-8, or text that no canonical form has.
    return undefined
  }
}
