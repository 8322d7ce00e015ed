import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay, useUser } from '../../../office/office-state.ts'
import { useOpenRecord } from '../../../routing/place-of.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import type { ActionSpec } from '../../../ui/action/action.tsx'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import type { WorkState } from '../../../ui/state-mark.tsx'
import { inTheWay, type Sums, sumsOf } from '../balance.ts'
import type { Distribution } from '../distribution.ts'
import { sayObstacle } from '../say-difference.ts'
import type { Reference } from '../use-reference.ts'
import classes from './checklist.module.css'
import type { CheckStep } from './checklist.tsx'

/** What can be opened over the page of a distribution. */
export type OpenAction = 'agree' | 'cancel' | 'verify'

/** The steps of one distribution with what may be done now by whoever looks at it. */
export function useChecklist(
  distribution: Distribution,
  reference: Reference,
  onAction: (action: OpenAction) => void,
): readonly CheckStep[] {
  const { t } = useTranslation(['distribution', 'common'])
  const { format } = useReading()
  const say = useSay()
  const navigate = useNavigate()
  const openRecord = useOpenRecord()
  const may = useMay()
  const user = useUser()
  const { id, state, agreement, report, verified, waybills, returns } = distribution
  const sums = sumsOf(distribution.items)
  const obstacles = inTheWay(distribution, user.id)
  const out = state === 'issued' || state === 'reported'
  const params = { id }

  const papers = (list: readonly { id: string; number: string }[]) =>
    list.length > 0 ? (
      <span className={classes.papers}>
        {list.map((paper) => (
          <QuietLink key={paper.id} onClick={() => openRecord('document', paper.id)}>
            <span className="code">{paper.number}</span>
          </QuietLink>
        ))}
      </span>
    ) : null
  const action = (allowed: boolean, spec: ActionSpec) => (allowed ? spec : undefined)
  const onTheRoad = waybills.find((waybill) => !waybill.arrived)

  const agree = action(may('distribution.plan') && (state === 'planned' || state === 'agreed'), {
    id: 'agree',
    label: t(agreement ? 'agree.again' : 'agree.action'),
    keys: 'Alt+A',
    onClick: () => onAction('agree'),
  })
  const send = action(may('stock.dispatch') && (state === 'agreed' || out), {
    id: 'send',
    label: t('send.action'),
    keys: 'Alt+W',
    onClick: () => void navigate({ to: '/warehouse/waybills/new', search: { about: id } }),
  })
  const arrive = action(may('stock.receive') && onTheRoad !== undefined, {
    id: 'arrive',
    label: t('arrive.action'),
    keys: 'Alt+G',
    onClick: () => {
      if (onTheRoad) void navigate({ to: '/warehouse/documents/$id/arrive', params: { id: onTheRoad.id } })
    },
  })
  const writeReport = action(may('distribution.report') && out, {
    id: 'report',
    label: t(report ? 'report.again' : 'report.action'),
    keys: 'Alt+R',
    onClick: () => void navigate({ to: '/distributions/$id/report', params }),
  })
  const receive = action(may('stock.receive') && out && distribution.atSite.length > 0, {
    id: 'return',
    label: t('return.action'),
    keys: 'Alt+B',
    onClick: () => void navigate({ to: '/distributions/$id/return', params }),
  })
  const verify = action(may('distribution.verify') && state === 'reported', {
    id: 'verify',
    label: t('verify.action'),
    keys: 'Alt+V',
    onClick: () => onAction('verify'),
  })

  const steps: CheckStep[] = [
    {
      id: 'agreed',
      label: t('checklist.agreed'),
      state: agreement ? 'done' : 'needsYou',
      note: agreement ? (
        <>
          <p>{t('checklist.agreedPlace', { place: agreement.place, time: agreement.time || t('checklist.noTime') })}</p>
          <p className={classes.quiet}>
            {t('checklist.agreedWith', {
              who: format.enumeration([agreement.with, agreement.role].filter((part) => part !== '')),
              on: agreement.on,
            })}
          </p>
        </>
      ) : (
        t('checklist.notAgreed')
      ),
      action: agree,
      main: state === 'planned' ? asMain(agree) : undefined,
    },
    {
      id: 'sent',
      label: t('checklist.sent'),
      state: sentState(sums, agreement !== null),
      note: (
        <>
          {waybills.length > 0
            ? t('checklist.sentOf', { sent: sums.issued, planned: sums.planned })
            : t('checklist.notSent', { planned: sums.planned })}
          {papers(waybills)}
        </>
      ),
      action: send,
      main: state === 'agreed' || (out && sums.issued < sums.planned && sums.arrived === 0) ? asMain(send) : undefined,
    },
    {
      id: 'arrived',
      label: t('checklist.arrived'),
      state: sums.inTransit > 0 ? 'underWay' : sums.arrived > 0 ? 'done' : 'draft',
      note: (
        <>
          {sums.arrived > 0 ? t('checklist.arrivedUnits', { arrived: sums.arrived }) : null}
          {sums.inTransit > 0 ? <p>{t('checklist.inTransit', { units: sums.inTransit })}</p> : null}
          {sums.arrived + sums.inTransit === 0 ? t('checklist.nothingArrived') : null}
        </>
      ),
      action: arrive,
      main: asMain(arrive),
    },
    {
      id: 'reported',
      label: t('checklist.reported'),
      state: report ? 'done' : sums.arrived > 0 ? 'needsYou' : 'draft',
      note: report ? (
        <>
          <p>
            {t('checklist.reportedFigures', {
              people: t('common:people', { count: distribution.peopleReached }),
              households: t('common:households', { count: distribution.householdsReached }),
              day: report.happenedOn,
            })}
          </p>
          <p className={classes.quiet}>
            {t('checklist.reportedBy', { by: report.submittedBy, at: report.submittedAt })}
            {report.version > 1 ? ` ${t('checklist.version', { version: report.version })}` : null}
          </p>
        </>
      ) : (
        t('checklist.notReported')
      ),
      action: writeReport,
      main: !report && sums.arrived > 0 ? asMain(writeReport) : undefined,
    },
    {
      id: 'returned',
      label: t('checklist.returned'),
      state: returnState(sums, report !== null),
      note: (
        <>
          {report || returns.length > 0
            ? t('checklist.returnedOf', { returned: sums.returned, back: sums.returnedByReceipt })
            : t('checklist.noReturnYet')}
          {papers(returns)}
        </>
      ),
      action: receive,
      main: report && sums.returned > sums.returnedByReceipt ? asMain(receive) : undefined,
    },
    {
      id: 'verified',
      label: t('checklist.verified'),
      state: verified ? 'done' : !report ? 'draft' : obstacles.length > 0 ? 'needsYou' : 'waiting',
      note: verified ? (
        <>
          <p>{t('checklist.verifiedBy', { by: verified.by, at: verified.at })}</p>
          {papers([{ id: verified.documentId, number: verified.number }])}
        </>
      ) : obstacles.length > 0 ? (
        obstacles.map((obstacle) => (
          <p
            key={`${obstacle.code}/${obstacle.itemId}`}
            className={obstacle.code === 'SAME_PERSON' ? undefined : classes.wrong}
          >
            {sayObstacle(obstacle, reference, say)}
          </p>
        ))
      ) : (
        t(report ? 'checklist.readyToVerify' : 'checklist.notVerified')
      ),
      action: verify,
      main: obstacles.length === 0 ? asMain(verify) : undefined,
    },
  ]
  return state === 'cancelled'
    ? steps.map((step) => (step.state === 'done' ? step : { ...step, state: 'cancelled' }))
    : steps
}

const asMain = (action: ActionSpec | undefined): ActionSpec | undefined =>
  action ? { ...action, kind: 'main' } : undefined

function sentState(sums: Sums, agreed: boolean): WorkState {
  if (sums.issued === 0) return agreed ? 'waiting' : 'draft'
  return sums.issued < sums.planned ? 'underWay' : 'done'
}

/** Goods that the report says came back wait for the storekeeper's paper. */
function returnState(sums: Sums, reported: boolean): WorkState {
  if (!reported) return 'draft'
  return sums.returned === sums.returnedByReceipt ? 'done' : 'waiting'
}
