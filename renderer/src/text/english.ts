import { activity } from './en/activity.ts'
import { common } from './en/common.ts'
import { consular } from './en/consular.ts'
import { distributions } from './en/distributions.ts'
import { firstStart } from './en/first-start.ts'
import { office } from './en/office.ts'
import { problems } from './en/problems.ts'
import { reports } from './en/reports.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import { today } from './en/today.ts'
import { ui } from './en/ui.ts'
import { warehouse } from './en/warehouse.ts'

/** Every word of the program in English: its keys are the law for the other languages. */
export const english = {
  activity,
  common,
  consular,
  distributions,
  firstStart,
  office,
  problems,
  reports,
  shell,
  signIn,
  today,
  ui,
  warehouse,
} as const
