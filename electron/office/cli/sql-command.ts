import { answered, startOffice, withOpenOffice } from './open-office.ts'
import { type Done, Refused, UsedWrongly } from './outcome.ts'
import type { CommandLine } from './parse-command-line.ts'
