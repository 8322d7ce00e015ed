import { otherDocumentForms } from '#shared/contract/work.ts'
import { type FormKind, formKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import { todayQueues } from '#shared/domain/today/queues.ts'
import type { office } from '../../office/client.ts'
import type { Format } from '../../text/format.ts'
import type { Say } from '../../text/i18n.ts'
import type { Queue } from '../../ui/work/queue-list.tsx'

export type WaitingQueue = Awaited<ReturnType<typeof office.today.queues>>['queues'][number]
export type WaitingRow = WaitingQueue['rows'][number]

const isFormKind = (kind: string): kind is FormKind => formKinds.some((one) => one === kind)
const isDraftKind = (kind: string): kind is (typeof otherDocumentForms)[number] =>
  otherDocumentForms.some((one) => one === kind)

/** Names a row among all rows of the page: one case may wait for two people in it, an item in two warehouses. */
export const rowId = ({ subject, label, detail, since }: WaitingRow): string =>
  [subject.kind, subject.id, label, detail, since].join('/')

/** A queue in label: the action with its number, and for each row how long it waits or still has. */
export function sayQueue(queue: WaitingQueue, say: Say, format: Format): Queue {
  const expires = todayQueues[queue.kind].days === 'expires'
  return {
    id: queue.kind,
    label: say(`today:queue.${queue.kind}`, { count: queue.count }),
    state: todayQueues[queue.kind].mark,
    count: queue.count,
    rows: queue.rows.map((row) => ({
      id: rowId(row),
      label: labelOf(row, say, format),
      detail: detailOf(queue, row, say, format),
      waits: expires ? sayExpiry(row.days, say) : sayWait(row, say),
    })),
  }
}

/** A form not yet sent is named when it is shown: it is of no language until then. */
function labelOf({ subject, label }: WaitingRow, say: Say, format: Format): string {
  if (subject.kind === 'month') return format.month(label)
  if (subject.kind !== 'draft') return label
  if (isFormKind(label)) return say(`stock:form.${label}.draft`)
  return isDraftKind(label) ? say(`today:draft.${label}`) : label
}

function detailOf(queue: WaitingQueue, row: WaitingRow, say: Say, format: Format): string {
  if (row.subject.kind === 'month')
    return say(`today:month.${queue.kind === 'month-to-approve' ? 'toApprove' : 'toPrepare'}`)
  const { detail, to, count } = row
  return format.joined([
    to === undefined ? detail : say('stock:document.route', { from: detail, to }),
    count &&
      (count.of === 'people'
        ? say('common:people', { count: count.number })
        : say(`common:unit.${count.of}`, { count: count.number })),
  ])
}

function sayExpiry(days: number, say: Say): string {
  if (days < 0) return say('today:expired', { days: say('common:days', { count: -days }) })
  return days === 0 ? say('today:expiresToday') : say('today:expires', { days: say('common:days', { count: days }) })
}

function sayWait({ days, since }: WaitingRow, say: Say): string {
  if (days < 0) return say('today:from', { since })
  return days === 0 ? say('today:sinceToday') : say('common:days', { count: days })
}
