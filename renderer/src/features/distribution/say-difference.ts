import type { ReportProblem } from '#shared/domain/distribution/distribution-report.ts'
import type { Say } from '../../text/i18n.ts'
import type { Reference } from './use-reference.ts'

/** A quantity with its item's unit: "3 pieces". */
export function sayQuantity(itemId: string, quantity: number, reference: Reference, say: Say): string {
  const item = reference.item(itemId)
  return say(`common:unit.${item?.unit ?? 'piece'}`, { count: quantity })
}

/** DIS-19 in label: what is not accounted for of an item, or what was accounted for beyond what arrived. */
export function sayDifference(itemId: string, difference: number, reference: Reference, say: Say): string {
  const quantity = sayQuantity(itemId, Math.abs(difference), reference, say)
  const item = reference.itemName(itemId)
  return say(difference > 0 ? 'distribution:balance.missing' : 'distribution:balance.tooMany', { item, quantity })
}

/** Something that keeps a report from being verified, in words that name the item. */
export function sayObstacle(obstacle: ReportProblem, reference: Reference, say: Say): string {
  const { code, itemId = '', difference = 0 } = obstacle
  const item = reference.itemName(itemId)
  const quantity = sayQuantity(itemId, Math.abs(difference), reference, say)
  switch (code) {
    case 'NOT_BALANCED':
      return sayDifference(itemId, difference, reference, say)
    case 'GOODS_ON_THE_WAY':
      return say('distribution:balance.onTheWay', { item, quantity })
    case 'RETURN_MISSING':
      return say(difference > 0 ? 'distribution:balance.noPaper' : 'distribution:balance.morePaper', {
        item,
        quantity,
      })
    case 'SAME_PERSON':
      return say('distribution:balance.samePerson')
    default:
      return say('distribution:balance.nothing')
  }
}
