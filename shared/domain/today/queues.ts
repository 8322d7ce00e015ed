import type { Permission } from '../permissions.ts'

/** A queue of Today: whose work it is, whether its rows wait since a day or run out on one, and its mark on the screen. */
interface QueueSpec {
  for: Permission
  days: 'waits' | 'expires'
  mark: 'needsYou' | 'waiting' | 'underWay' | 'draft'
}

/** Every queue, in the order in which a day goes. Its words are `today:queue.<kind>`; the office reads its rows. */
export const todayQueues = {
  'to-receive': { for: 'stock.receive', days: 'waits', mark: 'underWay' },
  'to-approve': { for: 'stock.approve', days: 'waits', mark: 'waiting' },
  'to-agree': { for: 'distribution.plan', days: 'waits', mark: 'needsYou' },
  'to-send': { for: 'stock.dispatch', days: 'waits', mark: 'needsYou' },
  'to-report': { for: 'distribution.report', days: 'waits', mark: 'needsYou' },
  'to-take-back': { for: 'stock.receive', days: 'waits', mark: 'needsYou' },
  'to-verify': { for: 'distribution.verify', days: 'waits', mark: 'waiting' },
  'document-expiring': { for: 'case.change', days: 'expires', mark: 'needsYou' },
  'visa-without-answer': { for: 'case.change', days: 'waits', mark: 'waiting' },
  'ready-for-exit-visa': { for: 'case.change', days: 'waits', mark: 'needsYou' },
  'erasure-to-decide': { for: 'person.forget', days: 'waits', mark: 'waiting' },
  'month-to-prepare': { for: 'report.prepare', days: 'waits', mark: 'needsYou' },
  'month-to-approve': { for: 'report.approve', days: 'waits', mark: 'waiting' },
  'lot-expiring': { for: 'stock.dispatch', days: 'expires', mark: 'needsYou' },
  draft: { for: 'draft.keep', days: 'waits', mark: 'draft' },
} as const satisfies Record<string, QueueSpec>

export type QueueKind = keyof typeof todayQueues
export const queueKinds = Object.keys(todayQueues) as [QueueKind, ...QueueKind[]]
