import type { TFunction } from 'i18next'
import { distributionStates } from '#shared/domain/distribution/distribution.ts'
import type { Format } from '../../../text/format.ts'
import type { Step } from '../../../ui/page/stepper.tsx'
import type { Distribution } from '../distribution.ts'

const onTheWay = distributionStates.filter((state) => state !== 'cancelled')

/** Where a distribution stands, for the stepper: a cancelled one stopped where it was. */
export function stepsOf(distribution: Distribution, t: TFunction<['distribution', 'common']>, format: Format): Step[] {
  const { agreement, report, verified, cancelled, waybills } = distribution
  const reached = {
    planned: true,
    agreed: agreement !== null,
    issued: waybills.length > 0,
    reported: report !== null,
    verified: verified !== null,
  }
  const now = onTheWay.find((state) => !reached[state])
  const notes: Partial<Record<keyof typeof reached, string>> = {
    ...(agreement ? { agreed: format.day(agreement.on) } : {}),
    ...(report ? { reported: report.submittedBy } : {}),
    ...(verified ? { verified: verified.by } : {}),
  }
  return onTheWay.map((state) => ({
    id: state,
    label: t(`step.${state}`),
    state: reached[state] ? 'done' : cancelled ? 'stopped' : state === now ? 'now' : 'later',
    note: notes[state],
  }))
}
