/** The command cannot be understood: exit status 2. */
export class UsedWrongly extends Error {}

/** The office said no: exit status 1; `answer` is what `--json` prints. */
export class Refused extends Error {
  readonly answer: unknown

  constructor(message: string, answer: unknown) {
    super(message)
    this.answer = answer
  }
}

/** What a command has done: `answer` for `--json`, `lines` for a person. */
export interface Done {
  answer: unknown
  lines: string[]
}
