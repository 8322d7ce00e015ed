import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseReasonCode } from '#shared/domain/consular/case-reason.ts'
import { mendOf, reasonCode, useSayReason } from '../../../errors/case-reason.ts'
import type { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { StateShape } from '../../../ui/state-mark.tsx'
import classes from './batch-page.module.css'

type Barred = Awaited<ReturnType<typeof office.consular.exitVisaEligibility>>['cannot'][number]

/** Who cannot be requested, by what stands first against them, each with the way to mend it. */
export function IneligibleList({ people }: { people: readonly Barred[] }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const say = useSayReason()
  return (
    <section className={classes.half} aria-labelledby="cannot">
      <div className={classes.head}>
        <h2 id="cannot" className={classes.title}>
          <StateShape state={people.length > 0 ? 'needsYou' : 'draft'} /> {t('batch.cannot', { count: people.length })}
        </h2>
      </div>
      {people.length === 0 ? <p className={classes.nobody}>{t('batch.nobodyBarred')}</p> : null}
      <div className={classes.list}>
        {groupByReason(people).map(({ code, members }) => (
          <section key={code} className={classes.group} aria-label={t(`reasonGroup.${code}`)}>
            <h3 className={classes.groupTitle}>
              <span>{t(`reasonGroup.${code}`)}</span>
              <span>{format.number(members.length)}</span>
            </h3>
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
          </section>
        ))}
      </div>
    </section>
  )
}

function groupByReason(people: readonly Barred[]): { code: CaseReasonCode; members: Barred[] }[] {
  const groups = new Map<CaseReasonCode, Barred[]>()
  for (const person of people) {
    const first = person.reasons.find((reason) => !reason.overridable) ?? person.reasons[0]
    const code = reasonCode(first?.code ?? '')
    if (code) groups.set(code, [...(groups.get(code) ?? []), person])
  }
  return [...groups].map(([code, members]) => ({ code, members })).sort((a, b) => b.members.length - a.members.length)
}
