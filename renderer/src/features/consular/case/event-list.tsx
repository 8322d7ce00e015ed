import { useTranslation } from 'react-i18next'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useWords } from '../use-words.ts'
import { type CaseWhole, nameOf, type OpenForm } from './case-shapes.ts'
import classes from './event-list.module.css'
import { type EventGroup, groupEvents } from './group-events.ts'
import { useEventDetails } from './use-event-details.ts'

interface EventListProps {
  whole: CaseWhole
  change: boolean
  onForm: (form: OpenForm) => void
}

/** Everything that happened, by its day, newest first. What was taken back stays, struck, with the reason. */
export function EventList({ whole, change, onForm }: EventListProps) {
  const { t } = useTranslation('consular')
  const groups = groupEvents(whole.events)
  return (
    <section aria-labelledby="events">
      <h2 id="events" className={classes.heading}>
        {t('case.events')}
      </h2>
      <ol className={classes.events}>
        {groups.map((group) => (
          <Entry key={group.id} whole={whole} group={group} change={change} onForm={onForm} />
        ))}
      </ol>
    </section>
  )
}

function Entry({ whole, group, change, onForm }: EventListProps & { group: EventGroup }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const words = useWords()
  const details = useEventDetails(whole)
  const names = group.events.map((event) => nameOf(whole, event.personId))
  const who = names.length === whole.people.length && names.length > 1 ? t('case.wholeFamily') : words.list(names)
  const voiding = whole.events.find((event) => event.id === group.events[0]?.voidedBy)
  const why = typeof voiding?.data.reason === 'string' ? voiding.data.reason : ''
  return (
    <li className={classes.event} data-voided={group.voided || undefined}>
      <time className={classes.day} dateTime={group.happenedOn}>
        {format.day(group.happenedOn)}
      </time>
      <div className={classes.words}>
        <div>
          <span className={classes.what}>{words.event(group.kind)}</span> <bdi className={classes.who}>{who}</bdi>
        </div>
        {details(group).length > 0 ? <div className={classes.details}>{format.joined(details(group))}</div> : null}
        {group.overrideReason ? (
          <div className={classes.override}>{t('events.override', { reason: group.overrideReason })}</div>
        ) : null}
        {group.voided && voiding ? (
          <div className={classes.override}>
            {t('events.takenBack', { reason: why, who: voiding.recordedBy, at: voiding.recordedAt })}
          </div>
        ) : null}
        <div className={classes.by}>{t('events.by', { who: group.recordedBy, at: group.recordedAt })}</div>
      </div>
      {change && !group.voided && mayBeVoided(group.kind) ? (
        <button
          type="button"
          className={classes.void}
          onClick={() => onForm({ form: 'void', events: group.events })}
          aria-label={t('events.takeBackOf', { event: words.event(group.kind), who })}
        >
          {t('events.takeBack')}
        </button>
      ) : null}
    </li>
  )
}

/** A kind that `voidEvent` takes back. */
const mayBeVoided = (kind: EventGroup['kind']): boolean => kind !== 'voided' && !definitionOf(kind).staysForever
