import { useQuery } from '@tanstack/react-query'
import { officeQuery } from '../../../office/client.ts'
import { FormOpening } from '../../../ui/form/draft/opening.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { useReference } from '../use-reference.ts'
import { ArrivalForm } from './arrival-form.tsx'

/** What arrived of a waybill: the form, with what was typed of it before, if anything was. */
export function ArrivalPage({ waybillId }: { waybillId: string }) {
  const reference = useReference()
  const { data: waybill, error } = useQuery(officeQuery.stock.document.queryOptions({ input: { id: waybillId } }))
  if (!waybill || !reference) return <Waiting error={error} />
  return (
    <FormOpening kind="arrival" subject={waybillId}>
      {(opening) => <ArrivalForm opening={opening} waybill={waybill} reference={reference} />}
    </FormOpening>
  )
}
