import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { alreadyUsed, notEnoughStock } from '#shared/contract/problems.ts'
import type { Say } from '../../text/i18n.ts'
import type { Said, SayWhyNot } from '../../ui/say-problem.ts'
import type { Reference } from './use-reference.ts'

const number = z.object({ number: z.string() })
const day = z.object({ dispatchedOn: z.string().optional(), happenedOn: z.string().optional() })
const project = z.object({ project: z.string() })
const warehouse = z.object({ warehouse: z.string() })
const items = z.object({ items: z.array(z.string()) })
const lots = z.object({ lots: z.array(z.string()) })
const state = z.object({ state: z.string() })
/** The refusals that a sentence says whole: nothing of them has to be filled in. */
const plain = ['WAYBILL_OR_REASON', 'SAME_WAREHOUSE', 'REVERSES_A_REVERSAL'] as const

/**
 * Why the warehouse could not do it, with what to do next. `itemOfLot` names lots by their item in what is refused.
 */
export function useSayWhyNot(
  reference: Reference | undefined,
  itemOfLot: (lotId: string) => string | undefined = () => undefined,
): SayWhyNot {
  const { t } = useTranslation('stock')
  const say = t as unknown as Say
  const itemWords = (id: string | undefined) => (id ? (reference?.itemWords(id) ?? id) : '')
  const both = (key: string, values: Record<string, unknown> = {}): Said => ({
    what: String(say(`stock:wrong.${key}.what` as never, values as never)),
    next: String(say(`stock:wrong.${key}.next` as never, values as never)),
  })
  return ({ code, data }): Said | undefined => {
    if (plain.some((one) => one === code)) return both(code)
    switch (code) {
      case 'PROJECT_CLOSED':
        return both(code, project.parse(data))
      case 'WAREHOUSE_CLOSED':
        return both(code, warehouse.parse(data))
      case 'DISTRIBUTION_NOT_READY':
        return both(code, { state: state.parse(data).state })
      case 'NOT_FEFO_NEEDS_REASON':
        return { ...both(code), parts: items.parse(data).items.map(itemWords) }
      case 'OTHER_PROJECT':
        return { ...both(code), parts: lots.parse(data).lots.map((id) => itemWords(itemOfLot(id))) }
      case 'ALREADY_USED': {
        const { field, value } = alreadyUsed.ALREADY_USED.data.parse(data)
        if (field === 'waybillNumber') return both('waybillUsed', { number: value })
        return field === 'id' ? both('alreadyPosted') : undefined
      }
      case 'NOT_ENOUGH_STOCK': {
        const { lines } = notEnoughStock.NOT_ENOUGH_STOCK.data.parse(data)
        return {
          ...both(code),
          parts: lines.map(({ lotId, available, wanted, onDay }) =>
            say('stock:wrong.NOT_ENOUGH_STOCK.part', {
              item: itemWords(itemOfLot(lotId)),
              available,
              wanted,
              day: onDay,
            }),
          ),
        }
      }
      default:
        return sayLater(code, data, both)
    }
  }
}

/** What a later or an earlier document does not allow. */
function sayLater(
  code: string,
  data: unknown,
  both: (key: string, values?: Record<string, unknown>) => Said,
): Said | undefined {
  switch (code) {
    case 'ALREADY_ARRIVED':
    case 'WAYBILL_REVERSED':
    case 'ALREADY_REVERSED':
    case 'LATER_DOCUMENT':
      return both(code, number.parse(data))
    case 'BEFORE_DISPATCH':
      return both(code, { day: day.parse(data).dispatchedOn })
    case 'BEFORE_ORIGINAL':
      return both(code, { day: day.parse(data).happenedOn })
    default:
      return undefined
  }
}
