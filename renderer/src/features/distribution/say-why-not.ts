import { z } from 'zod'
import { distributionContract } from '#shared/contract/distribution.ts'
import { dated, refusedLines } from '#shared/contract/problems.ts'
import { distributionStates } from '#shared/domain/distribution/distribution.ts'
import type { Say } from '../../text/i18n.ts'
import { useSay } from '../../text/use-say.ts'
import type { Said, SayWhyNot } from '../../ui/say-problem.ts'
import { sayDifference, sayQuantity } from './say-difference.ts'
import type { Reference } from './use-reference.ts'

const stateOf = z.object({ state: z.enum(distributionStates) })
const { errorMap: submitErrors } = distributionContract.submitReport['~orpc']
const { errorMap: verifyErrors } = distributionContract.verifyReport['~orpc']

interface Words {
  say: Say
  reference: Reference
  /** What stands in line `index` of what was sent, for refused lines. */
  lineName: (index: number) => string
}

const lineCodes = [
  'NOT_OF_THIS_DISTRIBUTION',
  'DUPLICATE_ITEM',
  'DUPLICATE_LOT',
  'NOT_AT_SITE',
  'EMPTY_LINE',
  'ALREADY_DAMAGED',
] as const
const isLineCode = (code: string): code is (typeof lineCodes)[number] => lineCodes.some((one) => one === code)

const sayings: Record<string, (data: unknown, label: Words) => Said | undefined> = {
  NOTHING_PLANNED: (_data, { say }) => ({
    what: say('distribution:wrong.nothingPlanned.what'),
    next: say('distribution:wrong.nothingPlanned.next'),
  }),
  PROJECT_CLOSED: (data, { say }) => ({
    what: say('distribution:wrong.projectClosed.what', z.object({ project: z.string() }).parse(data)),
    next: say('distribution:wrong.projectClosed.next'),
  }),
  SITE_CLOSED: (data, { say }) => ({
    what: say('distribution:wrong.siteClosed.what', z.object({ site: z.string() }).parse(data)),
    next: say('distribution:wrong.siteClosed.next'),
  }),
  WAREHOUSE_CLOSED: (data, { say }) => ({
    what: say('distribution:wrong.warehouseClosed.what', z.object({ warehouse: z.string() }).parse(data)),
    next: say('distribution:wrong.warehouseClosed.next'),
  }),
  DATE_IN_FUTURE: (data, { say }) => {
    const { field, day } = dated.DATE_IN_FUTURE.data.parse(data)
    return field === 'agreement.on' ? { what: say('distribution:wrong.agreedInFuture', { day }) } : undefined
  },
  WRONG_STATE: (data, { say }) => {
    const { state } = stateOf.parse(data)
    return {
      what: say('distribution:wrong.wrongState.what', { state: say(`distribution:state.${state}`) }),
      next: say('distribution:wrong.wrongState.next'),
    }
  },
  GOODS_ON_THE_WAY: (_data, { say }) => ({
    what: say('distribution:wrong.goodsOnTheWay.what'),
    next: say('distribution:wrong.goodsOnTheWay.next'),
  }),
  BEFORE_ARRIVAL: (data, { say }) => ({
    what: say('distribution:wrong.beforeArrival.what', submitErrors.BEFORE_ARRIVAL.data.parse(data)),
    next: say('distribution:wrong.beforeArrival.next'),
  }),
  PEOPLE_REFUSED: (data, { say }) => ({
    what: say('distribution:wrong.peopleRefused.what'),
    next: say('distribution:wrong.peopleRefused.next'),
    parts: submitErrors.PEOPLE_REFUSED.data
      .parse(data)
      .reasons.map(({ code, difference }) =>
        say(`distribution:wrong.people.${code}`, { people: say('common:people', { count: difference ?? 0 }) }),
      ),
  }),
  UNKNOWN_GROUP_OR_BAND: (data, { say }) => ({
    what: say('distribution:wrong.unknownBand.what', submitErrors.UNKNOWN_GROUP_OR_BAND.data.parse(data)),
    next: say('distribution:wrong.unknownBand.next'),
  }),
  LINES_REFUSED: (data, { say, lineName }) => ({
    what: say('distribution:wrong.linesRefused.what'),
    next: say('distribution:wrong.linesRefused.next'),
    parts: refusedLines.LINES_REFUSED.data.parse(data).lines.map(({ index, code }) =>
      say('distribution:wrong.line', {
        line: lineName(index) || index + 1,
        why: isLineCode(code) ? say(`distribution:wrong.lineCode.${code}`) : code,
      }),
    ),
  }),
  SAME_PERSON: (_data, { say }) => ({
    what: say('distribution:wrong.samePerson.what'),
    next: say('distribution:wrong.samePerson.next'),
  }),
  NOT_BALANCED: (data, { say, reference }) => ({
    what: say('distribution:wrong.notBalanced.what'),
    next: say('distribution:wrong.notBalanced.next'),
    parts: verifyErrors.NOT_BALANCED.data
      .parse(data)
      .items.map(({ itemId, difference }) => sayDifference(itemId, difference, reference, say)),
  }),
  RETURN_MISSING: (data, { say, reference }) => ({
    what: say('distribution:wrong.returnMissing.what'),
    next: say('distribution:wrong.returnMissing.next'),
    parts: verifyErrors.RETURN_MISSING.data.parse(data).items.map(({ itemId, returned, byReceipt }) =>
      say('distribution:wrong.returnMissing.part', {
        item: reference.itemName(itemId),
        returned: sayQuantity(itemId, returned, reference, say),
        byReceipt,
      }),
    ),
  }),
}

/** The sentences of this area for what the office refuses. */
export function useSayWhyNot(reference: Reference | undefined, lineName?: (index: number) => string): SayWhyNot {
  const say = useSay()
  return (error) =>
    reference ? sayings[error.code]?.(error.data, { say, reference, lineName: lineName ?? (() => '') }) : undefined
}
