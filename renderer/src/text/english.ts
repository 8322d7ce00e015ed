import type activity from '#locales/en/activity.json'
import type common from '#locales/en/common.json'
import type consular from '#locales/en/consular.json'
import type distribution from '#locales/en/distribution.json'
import type errors from '#locales/en/errors.json'
import type firstStart from '#locales/en/first-start.json'
import type office from '#locales/en/office.json'
import type problems from '#locales/en/problems.json'
import type report from '#locales/en/report.json'
import type shell from '#locales/en/shell.json'
import type signIn from '#locales/en/sign-in.json'
import type stock from '#locales/en/stock.json'
import type terms from '#locales/en/terms.json'
import type today from '#locales/en/today.json'
import type ui from '#locales/en/ui.json'

/** Every word of the screen in English: its keys are the law for `t` and for the other languages. */
export interface English {
  activity: typeof activity
  common: typeof common
  consular: typeof consular
  distribution: typeof distribution
  errors: typeof errors
  'first-start': typeof firstStart
  office: typeof office
  problems: typeof problems
  report: typeof report
  shell: typeof shell
  'sign-in': typeof signIn
  stock: typeof stock
  terms: typeof terms
  today: typeof today
  ui: typeof ui
}
