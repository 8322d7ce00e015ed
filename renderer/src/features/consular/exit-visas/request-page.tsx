import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { useReading } from '../../../text/use-reading.ts'
import { DocumentPage } from '../../../ui/page/document-page.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useActivityTab } from '../../../ui/work/record-activity.tsx'
import { visaStates } from '../case/exit-visa-list.tsx'
import { PlainTable } from '../plain-table.tsx'
import { SentName } from '../sent-name.tsx'
import { AnswerForm } from './answer-form.tsx'
import classes from './request-page.module.css'

/** One list handed to an authority: what was answered, and the form for the answers that come. */
export function RequestPage({ id }: { id: string }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const may = useMay()
  const activity = useActivityTab('exit-visa-request', id)
  const query = useQuery(officeQuery.consular.exitVisaRequest.queryOptions({ input: { id } }))
  const request = query.data
  if (!request) return <Waiting error={query.error} />
  const open = request.people.filter((person) => person.state === 'requested')
  const answered = request.people.filter((person) => person.state !== 'requested')
  const count = (state: (typeof request.people)[number]['state']) =>
    request.people.filter((person) => person.state === state).length
  return (
    <DocumentPage
      title={t('visas.one')}
      number={request.number}
      state={
        open.length > 0
          ? { state: 'waiting', label: t('visas.openCount', { count: open.length }) }
          : { state: 'done', label: t('visas.allAnswered') }
      }
      summary={format.joined([
        request.authority,
        format.day(request.requestedOn),
        t('people.count', { count: request.people.length }),
      ])}
      facts={[
        { id: 'authority', label: t('visas.authority'), value: request.authority },
        { id: 'requestedOn', label: t('visas.requestedOn'), value: format.day(request.requestedOn) },
        { id: 'reference', label: t('visas.reference'), value: request.reference },
      ]}
      totals={[
        { id: 'people', label: t('visas.people'), value: request.people.length },
        { id: 'granted', label: t('visaState.granted'), value: count('granted') + count('expired') },
        { id: 'refused', label: t('visaState.refused'), value: count('refused') },
        { id: 'open', label: t('visas.open'), value: open.length },
      ]}
      tabs={[activity]}
    >
      {open.length > 0 && may('case.change') ? (
        <AnswerForm key={open.length} requestId={request.id} requestedOn={request.requestedOn} people={open} />
      ) : null}
      {answered.length > 0 || !may('case.change') ? (
        <section aria-labelledby="answered">
          <h2 id="answered" className={classes.heading}>
            {t('visas.answers')}
          </h2>
          <PlainTable
            label={t('visas.answers')}
            heads={[
              t('people.name'),
              t('people.case'),
              t('visas.answer'),
              t('visas.answeredOn'),
              t('visas.validUntil'),
            ]}
            rows={(may('case.change') ? answered : request.people).map((person) => ({
              id: person.personId,
              cells: [
                <SentName key="name" {...person} />,
                <Link key="case" to="/consular/cases/$id" params={{ id: person.caseId }} className={classes.link}>
                  <span className="code">{person.caseNumber}</span>
                </Link>,
                <span key="state">
                  <StateMark state={visaStates[person.state]} label={t(`visaState.${person.state}`)} />{' '}
                  <bdi className={classes.reason}>{person.refusalReason}</bdi>
                </span>,
                person.answeredOn ? format.day(person.answeredOn) : '—',
                person.validUntil ? format.day(person.validUntil) : '—',
              ],
            }))}
          />
        </section>
      ) : null}
    </DocumentPage>
  )
}
