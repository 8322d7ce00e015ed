import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseReasonCode } from '#shared/domain/consular/case-reason.ts'
import { mendOf, useSayReason } from '../../../errors/case-reason.ts'
import { type office, officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import classes from './batch-page.module.css'

export type Considered = Parameters<typeof office.consular.exitVisaEligibility>[0]

interface IneligibleGroupProps {
  code: CaseReasonCode
  /** How many there are. */
  people: number
  considered: Considered
}

/** People asked for at a time. */
const asked = 50

/** Those against whom one thing stands first, each with every reason and the way to mend it. */
export function IneligibleGroup({ code, people, considered }: IneligibleGroupProps) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const say = useSayReason()
  const pages = useInfiniteQuery(
    officeQuery.consular.ineligibleForExitVisa.infiniteOptions({
      input: (offset: number) => ({ ...considered, code, offset, limit: asked }),
      initialPageParam: 0,
      getNextPageParam: (_last, all) => (all.length * asked < people ? all.length * asked : undefined),
    }),
  )
  const members = pages.data?.pages.flat() ?? []
  return (
    <section className={classes.group} aria-label={t(`reasonGroup.${code}`)}>
      <h3 className={classes.groupTitle}>
        <span>{t(`reasonGroup.${code}`)}</span>
        <span>{format.number(people)}</span>
      </h3>
      <Problem error={pages.error} saved="reading" />
      <ul className={classes.barred}>
        {members.map((person) => (
          <li key={person.personId}>
            <span className={classes.sentences}>
              {person.reasons.map((reason) => (
                <span key={`${reason.rule}/${reason.code}`}>{say(reason, person.personName)}</span>
              ))}
              <span className={`code ${classes.quiet}`}>{person.caseNumber}</span>
            </span>
            <Link
              to="/consular/cases/$id"
              params={{ id: person.caseId }}
              search={{ mend: mendOf(code), member: person.personId }}
              className={classes.mend}
            >
              {t(`mend.${mendOf(code)}`)}
            </Link>
          </li>
        ))}
      </ul>
      {pages.hasNextPage ? (
        <button type="button" className={classes.all} onClick={() => void pages.fetchNextPage()}>
          {t('batch.more', { count: people - members.length })}
        </button>
      ) : null}
    </section>
  )
}
