import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SessionResult } from '#shared/domain/consular/consular-terms.ts'
import { officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import { DocumentPage } from '../../../ui/page/document-page.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { StateMark, type WorkState } from '../../../ui/state-mark.tsx'
import { useActivityTab } from '../../../ui/work/record-activity.tsx'
import { PlainTable } from '../plain-table.tsx'
import { SentName } from '../sent-name.tsx'
import { useDeskLists } from '../use-desk-lists.ts'

const looks: Record<SessionResult, WorkState> = {
  verified: 'done',
  rejected: 'needsYou',
  pending: 'waiting',
  'more-documents': 'waiting',
  absent: 'ended',
}

/** One session as it was held: where, with whom, and the result for each person. */
export function SessionPage({ id }: { id: string }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const navigate = useNavigate()
  const { embassies, siteName } = useDeskLists()
  const activity = useActivityTab('consular-session', id)
  const query = useQuery(officeQuery.consular.session.queryOptions({ input: { id } }))
  const session = query.data
  if (!session) return <Waiting error={query.error} />
  const embassy = embassies.find((one) => one.id === session.embassyId)?.name ?? ''
  const count = (result: SessionResult) => session.results.filter((one) => one.result === result).length
  return (
    <DocumentPage
      title={t('session.one')}
      number={session.number}
      sealed
      summary={format.joined([
        embassy,
        format.day(session.heldOn),
        t('people.count', { count: session.results.length }),
      ])}
      facts={[
        { id: 'mode', label: t('sessions.mode'), value: t(`mode.${session.mode}`) },
        { id: 'site', label: t('session.site'), value: siteName(session.siteId) },
        { id: 'permission', label: t('session.permission'), value: session.permissionReference },
        { id: 'officers', label: t('session.officers'), value: session.officers },
        { id: 'remarks', label: t('session.remarks'), value: session.remarks, wide: true },
      ]}
      totals={[
        { id: 'verified', label: t('result.verified'), value: count('verified') },
        { id: 'rejected', label: t('result.rejected'), value: count('rejected') },
        { id: 'pending', label: t('sessions.pending'), value: count('pending') + count('more-documents') },
        { id: 'absent', label: t('result.absent'), value: count('absent') },
      ]}
      tabs={[activity]}
    >
      <PlainTable
        label={t('session.results')}
        heads={[t('people.name'), t('people.case'), t('session.result'), t('session.remark')]}
        rows={session.results.map((one) => ({
          id: one.personId,
          cells: [
            <SentName key="name" {...one} />,
            <QuietLink
              key="case"
              onClick={() => void navigate({ to: '/consular/cases/$id', params: { id: one.caseId } })}
            >
              <span className="code">{one.caseNumber}</span>
            </QuietLink>,
            <StateMark key="result" state={looks[one.result]} label={t(`result.${one.result}`)} />,
            <bdi key="remark">{one.remark}</bdi>,
          ],
        }))}
      />
    </DocumentPage>
  )
}
