/** One part of the rules, and the tests that must notice when a rule is changed. */
export interface MutationArea {
  /** Globs of what is mutated; one that begins with `!` is left out again. */
  rules: readonly string[]
  tests: readonly string[]
}

/** Tables without a rule: what is wrong in them is a wrong word or a missing column, which no rule notices. */
const tables = ['!shared/domain/**/*-{list,lists}.ts', '!shared/domain/**/*-terms.ts']

const shared = (area: string, ...withoutRules: string[]): MutationArea => ({
  rules: [`shared/domain/${area}/**/*.ts`, ...tables, ...withoutRules.map((file) => `!shared/domain/${area}/${file}`)],
  tests: [`tests/shared/${area}/**/*.test.ts`],
})

/** Everything that `npm run mutation` walks through, by the name it is asked for by. */
export const mutationAreas: Readonly<Record<string, MutationArea>> = {
  domain: { rules: ['shared/domain/*.ts', '!shared/domain/demo.ts'], tests: ['tests/shared/*.test.ts'] },
  consular: shared('consular', 'mrz.ts', 'events/**'),
  /** What each kind of event asks for, counts as and changes. */
  events: { rules: ['shared/domain/consular/events/**/*.ts'], tests: ['tests/shared/consular/**/*.test.ts'] },
  mrz: { rules: ['shared/domain/consular/mrz.ts'], tests: ['tests/shared/consular/mrz.test.ts'] },
  distribution: shared('distribution'),
  /** Answers in memory have examples, and are compared with those of the database. */
  list: {
    rules: ['shared/domain/list/**/*.ts'],
    tests: ['tests/shared/list/**/*.test.ts', 'tests/db/list/compile-list.test.ts'],
  },
  /** Ages, births, and what else is true of people; how names sound is measured apart. */
  people: shared('people', 'name-*.ts', 'countries.ts'),
  /** Tables of sounds and weights, held by precision and recall over many pairs rather than one by one. */
  names: {
    rules: ['shared/domain/people/name-{search,sound}.ts'],
    tests: ['tests/shared/people/name-{keys,search,sound}.test.ts'],
  },
  reference: shared('reference'),
  report: shared('report'),
  stock: shared('stock', 'kinds/**'),
  /** What the office decides by itself, where it needs no database to be asked: see `tests/office/rules`. */
  office: {
    rules: [
      'electron/office/backup/prune-backups.ts',
      'electron/office/consular/event-violations.ts',
      'electron/office/consular/case/plan-events.ts',
      'electron/office/folder/attempts.ts',
      'electron/office/report/month-state.ts',
    ],
    tests: ['tests/office/rules/**/*.test.ts'],
  },
  /** What it decides with the database open: an office is made for each file of tests, so these are slow. */
  border: {
    rules: ['electron/office/{implementer,write}.ts', 'electron/office/session/lock-idle-sessions.ts'],
    tests: ['tests/office/border/**/*.test.ts', 'tests/office/journal/says-nothing.test.ts'],
  },
}
