import type { OfficeClient } from '#office/context.ts'
import type { Stage } from '#office/demo/demo-context.ts'
import { seeded } from '#office/demo/random.ts'
import { makeAgenda } from '#office/demo/timeline.ts'
import { type CastKey, cast } from '#office/demo/users.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { WholeOffice } from './test-office.ts'

/**
 * The stage of the example office on a test's office: its work is then lived by the people of the test, each call passed
 * through `around`, the test's clock moving along.
 */
export function stageOf(
  office: WholeOffice,
  firstDay: Day,
  around: (client: OfficeClient, key: CastKey) => OfficeClient,
): Stage {
  const agenda = makeAgenda(firstDay)
  return {
    agenda: {
      ...agenda,
      on: (day, run) =>
        agenda.on(day, () => {
          office.clock.set(agenda.clock.now().toISOString())
          return run()
        }),
    },
    random: seeded(7),
    as: (key) => {
      const person = cast.find((each) => each.key === key)
      if (!person) throw new Error(`Nobody is ${key}`)
      return around(office.as(person.roles[0]), key)
    },
    leave: () => office.close(),
  }
}
