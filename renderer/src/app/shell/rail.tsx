import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useReading } from '../../text/use-reading.ts'
import { KeyTip } from '../../ui/keys/key-tip.tsx'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { AreaIcon } from './area-icon.tsx'
import { areas } from './areas.ts'
import classes from './rail.module.css'

interface RailProps {
  narrow: boolean
  onNarrow: (narrow: boolean) => void
}

/** The areas a person may use, and how much work waits for them. */
export function Rail({ narrow, onNarrow }: RailProps) {
  const { t } = useTranslation('shell')
  const may = useMay()
  const status = useQuery(officeQuery.session.status.queryOptions())
  const queues = useQuery(officeQuery.today.queues.queryOptions())
  const waiting = queues.data?.queues.reduce((sum, queue) => sum + queue.count, 0) ?? 0
  const office = status.data?.office
  return (
    <nav className={classes.rail} data-narrow={narrow || undefined} aria-label={t('areas')}>
      <div className={classes.office} title={office ? `${office.name} (${office.code})` : undefined}>
        <Mark />
        {narrow ? null : (
          <span className={classes.officeName}>
            <bdi>{office?.name}</bdi> <span className="code">{office ? `(${office.code})` : null}</span>
          </span>
        )}
      </div>
      <ul className={classes.areas}>
        {areas
          .filter(({ needs }) => needs.length === 0 || needs.some((one) => may(one)))
          .map((place) => (
            <li key={place.area}>
              <AreaLink {...place} narrow={narrow} waiting={place.area === 'today' ? waiting : 0} />
            </li>
          ))}
      </ul>
      <button
        type="button"
        className={classes.fold}
        aria-label={t(narrow ? 'expand' : 'collapse')}
        title={t(narrow ? 'expand' : 'collapse')}
        onClick={() => onNarrow(!narrow)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
          <path d={narrow ? 'M6 4l4 4-4 4' : 'M10 4 6 8l4 4'} />
        </svg>
      </button>
    </nav>
  )
}

function AreaLink({ area, to, keys, narrow, waiting }: (typeof areas)[number] & { narrow: boolean; waiting: number }) {
  const { t } = useTranslation('shell')
  const { format } = useReading()
  const navigate = useNavigate()
  useKeys(keys, () => void navigate({ to }))
  const words = t(`area.${area}`)
  return (
    <Link to={to} className={classes.area} activeOptions={{ exact: to === '/' }} title={narrow ? words : undefined}>
      <AreaIcon area={area} />
      {narrow ? <VisuallyHidden>{words}</VisuallyHidden> : <span className={classes.areaName}>{words}</span>}
      {waiting > 0 ? (
        <>
          <span className={classes.count} aria-hidden>
            {format.number(waiting)}
          </span>
          <VisuallyHidden>{t('waiting', { count: waiting })}</VisuallyHidden>
        </>
      ) : null}
      <KeyTip keys={keys} place={narrow ? 'under' : 'inside'} />
    </Link>
  )
}

/** The program's mark: a closed hand around what is entrusted to it, in two strokes. */
function Mark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={classes.mark}>
      <rect width="20" height="20" rx="4" fill="var(--accent)" />
      <path d="M4.5 15.5 10 4.5l5.5 11M6.8 11.5h6.4" fill="none" stroke="var(--ground)" strokeWidth="1.8" />
    </svg>
  )
}
