import { activity } from './ar/activity.ts'
import { common } from './ar/common.ts'
import { consular } from './ar/consular.ts'
import { distributions } from './ar/distributions.ts'
import { firstStart } from './ar/first-start.ts'
import { office } from './ar/office.ts'
import { problems } from './ar/problems.ts'
import { reports } from './ar/reports.ts'
import { shell } from './ar/shell.ts'
import { signIn } from './ar/sign-in.ts'
import { today } from './ar/today.ts'
import { ui } from './ar/ui.ts'
import { warehouse } from './ar/warehouse.ts'
import type { english } from './english.ts'

/** Every word of the program in Arabic. */
export const arabic = {
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
} satisfies Record<keyof typeof english, unknown>
