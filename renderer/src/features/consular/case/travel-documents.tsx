import { useTranslation } from 'react-i18next'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { StateMark, type WorkState } from '../../../ui/state-mark.tsx'
import { type CaseWhole, mayNow, nameOf, type OpenForm, type TravelDocument } from './case-shapes.ts'
import { ExpiryBar } from './expiry-bar.tsx'
import { canBeGone, canBeIssued, canBeReceived } from './plan-actions.ts'
import classes from './travel-documents.module.css'

const states: Record<TravelDocument['state'], WorkState> = {
  requested: 'waiting',
  issued: 'underWay',
  received: 'done',
  expired: 'needsYou',
  lost: 'ended',
  returned: 'ended',
}

interface TravelDocumentsProps {
  whole: CaseWhole
  change: boolean
  onForm: (form: OpenForm) => void
}

/** The travel documents of a family as cards, each with how long it is still valid. */
export function TravelDocuments({ whole, change, onForm }: TravelDocumentsProps) {
  const { t } = useTranslation('consular')
  if (whole.travelDocuments.length === 0) return null
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className={classes.heading}>
        {t('case.documents')}
      </h2>
      <ul className={classes.cards}>
        {whole.travelDocuments.map((document) => (
          <li key={document.id} className={classes.card} data-gone={states[document.state] === 'ended' || undefined}>
            <DocumentCard whole={whole} document={document} />
            {change ? <DocumentActions whole={whole} document={document} onForm={onForm} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function DocumentCard({ whole, document }: { whole: CaseWhole; document: TravelDocument }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const { number, receivedOn, custodian, expiresOn, issuedOn } = document
  const holder = whole.people.find((person) => person.id === document.personId)
  // Whoever has left or whose case is closed needs it no more: nothing about it is urgent.
  const needed = activeSteps.some((step) => step === holder?.step)
  return (
    <>
      <div className={classes.head}>
        <bdi className={classes.name}>{nameOf(whole, document.personId)}</bdi>
        <StateMark
          state={needed || document.state === 'received' ? states[document.state] : 'ended'}
          label={t(`documentState.${document.state}`)}
        />
      </div>
      <div className={classes.type}>
        {t(`documentType.${document.type}`)}{' '}
        {number ? <span className={`code ${classes.number}`}>{number}</span> : null}
      </div>
      <div className={classes.quiet}>
        <bdi>{document.issuer}</bdi>
      </div>
      <div className={classes.quiet}>
        {receivedOn
          ? t('case.receivedBy', { day: receivedOn, custodian: custodian ?? '' })
          : issuedOn
            ? t('case.issuedOn', { day: issuedOn })
            : t('case.requestedOn', { day: document.requestedOn })}
      </div>
      {document.sentAs ? <div className={classes.quiet}>{t('people.sentAs', { name: document.sentAs })}</div> : null}
      {needed && number && !document.mrzVerified ? (
        <StateMark state="waiting" label={t(document.mrz ? 'case.mrzNotVerified' : 'case.noMrz')} />
      ) : null}
      {needed && issuedOn && expiresOn ? (
        <ExpiryBar from={issuedOn} until={expiresOn} label={t('case.expiresOn', { day: format.day(expiresOn) })} />
      ) : null}
    </>
  )
}

function DocumentActions({
  whole,
  document,
  onForm,
}: Omit<TravelDocumentsProps, 'change'> & { document: TravelDocument }) {
  const { t } = useTranslation('consular')
  const documentId = document.id
  const holder = whole.people.find((person) => person.id === document.personId)
  const may = (kind: string) => holder !== undefined && mayNow(holder, kind)
  return (
    <div className={classes.actions}>
      {canBeIssued(document) && may('travel-document-issued') ? (
        <ActionButton label={t('action.enterIssued')} onClick={() => onForm({ form: 'issued', documentId })} />
      ) : null}
      {canBeReceived(document) && may('travel-document-received') ? (
        <ActionButton label={t('action.receive')} onClick={() => onForm({ form: 'received', documentId })} />
      ) : null}
      {canBeGone(document) && may('travel-document-lost') ? (
        <>
          <ActionButton
            label={t('action.lost')}
            kind="quiet"
            onClick={() => onForm({ form: 'gone', documentId, how: 'lost' })}
          />
          <ActionButton
            label={t('action.returned')}
            kind="quiet"
            onClick={() => onForm({ form: 'gone', documentId, how: 'returned-to-embassy' })}
          />
        </>
      ) : null}
    </div>
  )
}
