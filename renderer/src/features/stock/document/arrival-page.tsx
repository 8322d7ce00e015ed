import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { Problem } from '../../../ui/action/problem.tsx'
import { FormOpening } from '../../../ui/form/opening.tsx'
import { useReference } from '../use-reference.ts'
import { ArrivalForm } from './arrival-form.tsx'

/** What arrived of a waybill: the form, with what was typed of it before, if anything was. */
export function ArrivalPage({ waybillId }: { waybillId: string }) {
  const { t } = useTranslation('common')
  const reference = useReference()
  const { data: waybill, error } = useQuery(officeQuery.stock.document.queryOptions({ input: { id: waybillId } }))
  if (error) return <Problem error={error} saved="reading" />
  if (!waybill || !reference) return <p role="status">{t('loading')}</p>
  return (
    <FormOpening kind="arrival" subject={waybillId}>
      {(opening) => <ArrivalForm opening={opening} waybill={waybill} reference={reference} />}
    </FormOpening>
  )
}
