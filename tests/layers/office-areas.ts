import type { ImportGraph } from './import-graph.ts'

export interface OfficeArea {
  /** The areas it stands on. */
  on: readonly string[]
  /** Its files that others may import, all others are its own; without the ending. */
  opens: readonly string[]
}

/**
 * The areas of `electron/office`, each below those that stand on it. The files directly in that folder are the frame
 * around every action, no area; they and the areas know each other.
 */
export const officeAreas: Readonly<Record<string, OfficeArea>> = {
  changes: { on: [], opens: [] },
  drafts: { on: [], opens: [] },
  folder: { on: [], opens: ['attempts', 'in-use', 'is-free', 'office-paths', 'write-durably'] },
  'long-work': { on: [], opens: ['run-long-work', 'run-task', 'serve-long-work', 'serve-task', 'tell-pages'] },
  people: { on: [], opens: ['display-name', 'name-tokens', 'person-version', 'sent-name'] },
  print: {
    on: [],
    opens: [
      'draw-paper',
      'draw-stamp',
      'formats',
      'packing',
      'paper',
      'printable',
      'recovery-sheet',
      'render-paper',
      'signing-place',
      'words',
    ],
  },
  reference: { on: [], opens: ['list-reference', 'load-reference-data', 'place-of'] },
  consular: { on: ['long-work', 'people'], opens: ['case/check-cases', 'case/project-cases', 'search/search-persons'] },
  journal: { on: ['long-work'], opens: ['append-entry', 'verify-journal'] },
  'key-file': {
    on: ['folder'],
    opens: ['derive-key', 'key-file', 'key-slot', 'passphrase-strength', 'reconcile-slots', 'recovery-words'],
  },
  signing: {
    on: ['print'],
    opens: [
      'certificate/authority',
      'certificate/check-chain',
      'certificate/fingerprint',
      'certificate/make-cms',
      'certificate/signing-roles',
      'pdf/packed-streams',
      'pdf/same-file',
      'pdf/signature-field',
      'signature/sign-again',
      'signature/sign-pdf',
      'signature/verification',
      'signature/verify-pdf',
      'signer/authority-shares',
      'signer/end-signer',
      'signer/ensure-signer',
      'signer/open-signer',
      'signer/seal-private-key',
    ],
  },
  stock: {
    on: ['long-work', 'print', 'reference'],
    opens: [
      'balance/close-month',
      'balance/last-proof',
      'balance/list-stock-on-hand',
      'balance/prove-balances',
      'balance/read-stock-card',
      'document/name-places',
      'document/post-document',
      'document/verify-documents',
      'kinds/damaged-lots',
    ],
  },
  backup: { on: ['folder', 'journal', 'key-file', 'long-work'], opens: ['back-up', 'backup-folder', 'restore-office'] },
  check: { on: ['consular', 'journal', 'long-work', 'stock'], opens: [] },
  distribution: { on: ['reference', 'stock'], opens: ['read-balances'] },
  session: {
    on: ['backup', 'folder', 'journal', 'key-file', 'long-work', 'reference', 'signing', 'stock'],
    opens: [
      'create-office',
      'describe-office',
      'idle-minutes',
      'lock-office',
      'office-folder',
      'open-session',
      'own-keys',
      'session-status',
      'start-office',
      'unlock',
      'vault',
    ],
  },
  keys: { on: ['key-file', 'print', 'session', 'signing'], opens: ['confirm-words'] },
  report: {
    on: ['journal', 'long-work', 'print', 'session', 'signing', 'stock'],
    opens: ['last-versions', 'list-months', 'month-state'],
  },
  list: { on: ['backup', 'consular', 'long-work', 'report', 'stock'], opens: [] },
  settings: { on: ['session', 'signing'], opens: [] },
  users: { on: ['key-file', 'session', 'signing'], opens: [] },
  demo: { on: ['key-file', 'keys', 'session', 'signing'], opens: ['users'] },
  search: { on: ['consular', 'report', 'stock'], opens: [] },
  today: { on: ['consular', 'distribution', 'people', 'report', 'stock'], opens: [] },
  cli: { on: ['backup', 'demo', 'print'], opens: [] },
}

const areaOf = (file: string) => /^electron\/office\/([^/]+)\//.exec(file)?.[1]

/**
 * Imports from area to area that the table does not allow, each as `file > target`, and what the table allows and
 * nobody uses, as `area > file`.
 */
export function findWrongOfficeImports(
  graph: ImportGraph,
  areas: Readonly<Record<string, OfficeArea>> = officeAreas,
): string[] {
  const wrong: string[] = []
  const used = new Set<string>()
  for (const [file, targets] of graph) {
    const area = areaOf(file)
    for (const target of targets) {
      const other = areaOf(target)
      if (area === undefined || other === undefined || other === area) continue
      const name = target.slice(`electron/office/${other}/`.length).replace(/\.ts$/, '')
      const allowed = areas[area]?.on.includes(other) && areas[other]?.opens.includes(name)
      if (!allowed) wrong.push(`${file} > ${target}`)
      used.add(`${area} > ${other}`).add(`${other} > ${name}`)
    }
  }
  const allowed = Object.entries(areas).flatMap(([area, { on, opens }]) =>
    [...on, ...opens].map((name) => `${area} > ${name}`),
  )
  return [...wrong, ...allowed.filter((each) => !used.has(each))]
}

/** The table as a graph, for finding circles of areas. */
export function areaGraph(areas: Readonly<Record<string, OfficeArea>> = officeAreas): ImportGraph {
  return new Map(Object.entries(areas).map(([area, { on }]) => [area, [...on]]))
}
