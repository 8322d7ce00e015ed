import type { english } from './english.ts'
import { activity } from './fr/activity.ts'
import { common } from './fr/common.ts'
import { consular } from './fr/consular.ts'
import { distributions } from './fr/distributions.ts'
import { firstStart } from './fr/first-start.ts'
import { office } from './fr/office.ts'
import { problems } from './fr/problems.ts'
import { reports } from './fr/reports.ts'
import { shell } from './fr/shell.ts'
import { signIn } from './fr/sign-in.ts'
import { today } from './fr/today.ts'
import { ui } from './fr/ui.ts'
import { warehouse } from './fr/warehouse.ts'

/** Every word of the program in French. */
export const french = {
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
