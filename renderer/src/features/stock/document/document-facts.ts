import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import type { Fact } from '../../../ui/facts.tsx'
import { sayPlace } from '../say-place.ts'
import type { Reference } from '../use-reference.ts'
import { type DocumentWhole, detail } from './document-whole.ts'

const typed: Record<DocumentWhole['kind'], readonly string[]> = {
  receipt: ['waybillNumber', 'noWaybillReason', 'receivedBy', 'deliveredBy', 'owner'],
  waybill: ['vehiclePlate', 'driverName', 'driverPhone', 'sealNumber', 'notFefoReason'],
  arrival: ['receivedBy'],
  return: ['receivedBy'],
  'distribution-report': ['signedBy'],
  reversal: [],
}
const always = new Set(['receivedBy', 'vehiclePlate', 'driverName'])
const fieldWords = [
  'waybillNumber',
  'noWaybillReason',
  'receivedBy',
  'deliveredBy',
  'owner',
  'vehiclePlate',
  'driverName',
  'driverPhone',
  'sealNumber',
  'notFefoReason',
  'signedBy',
] as const

/** Parties and dates of a document, in the order its paper has them. */
export function useDocumentFacts(document: DocumentWhole, reference: Reference): Fact[] {
  const { t } = useTranslation('stock')
  const say = useSay()
  const { format } = useReading()
  const transporter = reference.parties.find((one) => one.id === detail(document, 'transporterId'))
  const expectedOn = detail(document, 'expectedOn')
  const own = fieldWords
    .filter((field) => typed[document.kind].includes(field))
    .map((field): Fact => ({ id: field, label: t(`field.${field}`), value: detail(document, field) }))
    .filter((fact) => always.has(fact.id) || fact.value !== '')
  const remarks = detail(document, document.kind === 'reversal' ? 'reason' : 'remarks')
  return [
    { id: 'from', label: t('column.from'), value: sayPlace(document.from, say) },
    { id: 'to', label: t('column.to'), value: sayPlace(document.to, say) },
    { id: 'date', label: t('column.date'), value: format.dayInFull(document.happenedOn) },
    { id: 'projects', label: t('column.project'), value: format.list(document.projects) },
    ...own,
    ...(transporter
      ? [{ id: 'transporter', label: t('field.transporter'), value: reference.nameOf(transporter) }]
      : []),
    ...(expectedOn ? [{ id: 'expectedOn', label: t('field.expectedOn'), value: format.day(expectedOn) }] : []),
    { id: 'by', label: t('column.by'), value: document.recordedBy },
    { id: 'recorded', label: t('column.recorded'), value: format.instant(document.recordedAt) },
    ...(remarks
      ? [
          {
            id: 'remarks',
            label: t(document.kind === 'reversal' ? 'field.reason' : 'field.remarks'),
            value: remarks,
            wide: true,
          },
        ]
      : []),
  ]
}
