import { v7 as newId } from 'uuid'
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  firstDay,
  type Month,
  monthOf,
  nextMonth,
  previousMonth,
} from '#shared/domain/dates.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import type { Language } from '#shared/domain/languages.ts'
import type { OfficeClient } from '../context.ts'
import { readKeyFile } from '../key-file/key-file.ts'
import type { OfficeProcess } from '../office-process.ts'
import { leaveOffice } from '../session/lock-office.ts'
import { openOfficeFolder } from '../session/office-folder.ts'
import { openSession } from '../session/open-session.ts'
import { unlock } from '../session/unlock.ts'
import { type Stage, type StageProblem, setStage } from './demo-context.ts'
import { liveCases } from './seed-cases.ts'
import { liveChanges } from './seed-changes.ts'
import { liveDistribution } from './seed-distributions.ts'
import { liveLosses } from './seed-losses.ts'
import { liveStock } from './seed-stock.ts'
import { type Reference, setUpReference } from './set-up-reference.ts'
import { cast } from './users.ts'

const monthsOfPast = 6
const familiesOfCases = 60

/** What was made; the last month is reported, signed and closed. */
export interface DemoOffice {
  folder: string
  lastMonth: Month
}

/**
 * Makes the example office (design §11): six months of an invented office, lived through the contract by its invented
 * people, always the same but for the calendar, with the month before this one signed twice and closed. The running office
 * then has it open, with its manager signed in. `clientOf` is the contract as a connection asks it. Tells how far it is through the news. `times` makes as many times the
 * goods, distributions and cases: for measuring; `months` (two or more) and `families` make it smaller, to be kept.
 */
export async function makeDemoOffice(
  running: OfficeProcess,
  clientOf: (running: OfficeProcess) => OfficeClient,
  input: { folder: string; language: Language; times?: number; months?: number; families?: number },
): Promise<DemoOffice | StageProblem> {
  const today = dayOf(running.vaultOptions.clock.now().toISOString(), 'Africa/Tripoli')
  const lastMonth = previousMonth(monthOf(today))
  let start = lastMonth
  for (let back = 1; back < (input.months ?? monthsOfPast); back++) start = previousMonth(start)
  await leaveOffice(running, 'asked')
  const stage = await setStage(clientOf, {
    ...input,
    firstDay: firstDay(start),
    programVersion: running.programVersion,
    log: running.log,
  })
  if ('problem' in stage) return stage
  try {
    await live(
      stage,
      { start, lastMonth, today, times: input.times ?? 1, families: input.families ?? familiesOfCases },
      running,
    )
  } finally {
    await stage.leave()
  }
  await openAsManager(running, input.folder)
  return { folder: input.folder, lastMonth }
}

interface Span {
  start: Month
  lastMonth: Month
  today: Day
  times: number
  families: number
}

async function live(
  stage: Stage,
  { start, lastMonth, today, times, families }: Span,
  running: OfficeProcess,
): Promise<void> {
  const first = firstDay(start)
  const reference = await setUpReference(stage, first)
  let number = 1
  for (let month = start; month <= lastMonth; month = nextMonth(month)) {
    for (let time = 0; time < times; time++) {
      liveStock(stage, reference, firstDay(month), number * times + time)
      liveDistributions(stage, reference, month, number)
    }
    number += 1
  }
  liveLosses(stage, reference, lastMonth, today)
  waitingWork(stage, reference, today)
  liveCases(stage, reference, families * times, {
    first: addDays(first, 2),
    last: today,
    span: daysBetween(first, today),
  })
  liveChanges(stage, reference, firstDay(lastMonth), today)
  const progress = (done: number, of: number) =>
    running.news.publish('news', { topics: [], progress: { work: 'demo', done, of } })
  await stage.agenda.runUntil(today, progress)
  await signLastMonth(stage, lastMonth)
}

function liveDistributions(stage: Stage, reference: Reference, month: Month, number: number): void {
  const { tripoli, benghazi, sebha } = reference.warehouses
  const [nakheel, wadi, quay, salam, school] = reference.sites
  if (!nakheel || !wadi || !quay || !salam || !school) throw new Error('The example office lacks sites')
  const first = firstDay(month)
  const verified = { reach: 'verified' } as const
  const day = (offset: number) => addDays(first, offset)
  const { random } = stage
  liveDistribution(stage, reference, {
    day: day(14),
    site: nakheel,
    households: random.between(140, 200),
    warehouseId: tripoli,
    ...verified,
  })
  if (number > 1) {
    liveDistribution(stage, reference, {
      day: day(17),
      site: wadi,
      households: random.between(60, 90),
      warehouseId: benghazi,
      ...verified,
    })
  }
  liveDistribution(stage, reference, {
    day: day(20),
    site: salam,
    households: random.between(20, 40),
    warehouseId: benghazi,
    ...verified,
  })
  liveDistribution(stage, reference, {
    day: day(23),
    site: school,
    households: random.between(20, 40),
    warehouseId: sebha,
    ...verified,
  })
  if (number % 2 === 0) {
    liveDistribution(stage, reference, {
      day: day(25),
      site: quay,
      households: random.between(30, 60),
      warehouseId: tripoli,
      ...verified,
    })
  }
}

/** What waits today, so that every page of the example office has something to do. */
function waitingWork(stage: Stage, reference: Reference, today: Day): void {
  const { tripoli, benghazi } = reference.warehouses
  const [nakheel, wadi, quay, salam] = reference.sites
  if (!nakheel || !wadi || !quay || !salam) throw new Error('The example office lacks sites')
  const plan = (
    day: Day,
    site: Reference['sites'][number],
    reach: 'planned' | 'agreed' | 'issued' | 'reported',
    warehouseId: string,
  ) => liveDistribution(stage, reference, { day, site, households: 40, reach, warehouseId })
  plan(today, salam, 'issued', benghazi)
  plan(addDays(today, 8), quay, 'planned', tripoli)
  plan(addDays(today, 6), wadi, 'agreed', benghazi)
  plan(today, nakheel, 'reported', tripoli)
}

async function signLastMonth(stage: Stage, month: Month): Promise<void> {
  await stage.as('reporter').report.prepare({
    callId: newId(),
    month,
    passphrase: demoPassphrase,
    highlights:
      'Distributions went on in all regions until the end of the month; families in damaged homes were reached first.',
    limitations: 'This is an example office: names, places of detention and figures are invented.',
  })
  await stage.as('manager').report.approve({ callId: newId(), month, passphrase: demoPassphrase })
}

async function openAsManager(running: OfficeProcess, folderPath: string): Promise<void> {
  const folder = openOfficeFolder(folderPath, running.vaultOptions)
  if ('problem' in folder) throw new Error(`The example office cannot be opened: ${folder.problem}`)
  running.folder = folder
  const keys = readKeyFile(folder.paths.keys)
  if ('problem' in keys) throw new Error(`The example office cannot be opened: ${keys.problem}`)
  const manager = cast.find((person) => person.key === 'manager')
  const slot = keys.users.find((each) => each.name === manager?.name)
  if (!slot) throw new Error('The example office has no manager')
  const vault = await unlock(folder, { userId: slot.userId, passphrase: demoPassphrase })
  if ('problem' in vault) throw new Error(`The example office cannot be opened: ${vault.problem}`)
  await openSession(running, vault)
}
