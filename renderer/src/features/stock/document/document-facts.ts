import { useTranslation } from 'react-i18next'
import { majorAmount } from '#shared/domain/money.ts'
import type { Fact as KindFact } from '#shared/domain/stock/kinds/document-kind-spec.ts'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { sayIfKnown } from '../../../text/i18n.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import type { Fact } from '../../../ui/page/facts.tsx'
import { sayPlace } from '../say-place.ts'
import type { Reference } from '../use-reference.ts'
import { type DocumentWhole, detail } from './document-whole.ts'

/** Parties and dates of a document, in the order in which its kind has them. */
export function useDocumentFacts(document: DocumentWhole, reference: Reference): Fact[] {
  const { t } = useTranslation('stock')
  const say = useSay()
  const { format } = useReading()
  const value = ({ field, format: how }: KindFact): string => {
    const typed = detail(document, field)
    if (how === 'money') return moneyOf(document, format.number)
    if (typed === '') return ''
    if (how === 'date') return format.day(typed)
    if (how === 'choice') return sayIfKnown(`stock:choice.${field}.${typed}`) ?? typed
    if (how !== 'party') return typed
    const party = reference.parties.find((one) => one.id === typed)
    return party ? reference.nameOf(party) : ''
  }
  const own = kindOf(document.kind)
    .facts.map((fact) => ({ fact, value: value(fact) }))
    .filter(({ fact, value: shown }) => fact.always === true || shown !== '')
    .map(
      ({ fact, value: shown }): Fact => ({
        id: fact.field,
        label: sayIfKnown(`stock:fact.${fact.field}`) ?? fact.field,
        value: shown,
        ...(fact.format === 'note' && { wide: true }),
      }),
    )
  const { decision } = document
  return [
    { id: 'from', label: t('column.from'), value: sayPlace(document.from, say) },
    { id: 'to', label: t('column.to'), value: sayPlace(document.to, say) },
    { id: 'date', label: t('column.date'), value: format.dayInFull(document.happenedOn) },
    { id: 'projects', label: t('column.project'), value: format.list(document.projects) },
    ...own.filter((fact) => !fact.wide),
    { id: 'by', label: t('column.by'), value: document.recordedBy },
    { id: 'recorded', label: t('column.recorded'), value: format.instant(document.recordedAt) },
    ...own.filter((fact) => fact.wide),
    ...(decision && decision.reason !== ''
      ? [{ id: 'decision', label: t(`state.${decision.decision}`), value: decision.reason, wide: true }]
      : []),
  ]
}

/** An amount with the code of its currency; empty where nobody knows it. */
function moneyOf({ details }: DocumentWhole, number: (value: number) => string): string {
  const { value, currency } = details
  if (typeof value !== 'number' || value === 0 || typeof currency !== 'string' || currency === '') return ''
  return `${number(majorAmount(value, currency))} ${currency}`
}
