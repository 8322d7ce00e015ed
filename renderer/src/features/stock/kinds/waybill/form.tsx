import { TextInput } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stockContract } from '#shared/contract/stock.ts'
import { office } from '../../../../office/client.ts'
import { notify } from '../../../../ui/action/notify.ts'
import { inputOf } from '../../../../ui/form/fault/contract-input.ts'
import { DocumentForm } from '../../../../ui/form/frame/document-form.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { useToday } from '../../../../ui/today.ts'
import { namesOf } from '../../error-names.ts'
import { sayStockFault } from '../../say-fault.ts'
import { useLots } from '../../use-lots.ts'
import type { KindFormProps } from '../kind-form.tsx'
import { useDestinations } from './use-destinations.ts'
import { usePlannedGoods } from './use-planned-goods.ts'
import {
  asDispatchInput,
  blankLot,
  blankWanted,
  blankWaybill,
  distributionIn,
  findWaybillFaults,
  placeInWaybill,
  type WaybillContent,
} from './waybill-content.ts'
import { WaybillFields } from './waybill-fields.tsx'
import { WaybillGoods } from './waybill-goods.tsx'
import { WaybillWill } from './waybill-will.tsx'

const schema = inputOf(stockContract.dispatch)

/** The waybill as it is made: what is wanted, the lots proposed for it, the vehicle; sent with Ctrl+Enter. */
export function Form({ opening, reference, about }: KindFormProps) {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const today = useToday()
  const form = useForm({
    opening,
    schema,
    start: (): WaybillContent => {
      const open = reference.warehouses.filter((one) => one.status === 'open')
      return blankWaybill({
        warehouseId: open.length === 1 ? (open[0]?.id ?? null) : null,
        destination: about ? `distribution:${about}` : null,
        happenedOn: today,
      })
    },
    elements: { wanted: blankWanted, lots: blankLot },
    input: asDispatchInput,
    place: placeInWaybill,
    rules: findWaybillFaults,
    sayFault: sayStockFault,
    confirms: true,
    send: (input) => office.stock.dispatch(input),
    onSent: ({ number }) => {
      notify(t('form.waybill.posted', { number }))
      void navigate({ to: '/warehouse/documents/$id', params: { id: opening.id }, replace: true })
    },
  })
  const { values } = form
  const destinations = useDestinations(reference, values.warehouseId)
  const destination = destinations.find((one) => one.id === values.destination)
  const projectId = destination?.projectId ?? values.projectId
  const lots = useLots(values.warehouseId, values.happenedOn, projectId, reference)
  usePlannedGoods(distributionIn(values), values.wanted.length === 0, (wanted) => form.fill({ wanted }))
  const names = namesOf(reference, (lotId) => lots.find(lotId)?.lot.itemId)
  const needsReason = form.error instanceof ORPCError && form.error.code === 'NOT_FEFO_NEEDS_REASON'
  const goods = values.lots.flatMap(({ lotId, quantity }) => {
    const lot = lots.find(lotId)?.lot
    return lot && quantity ? [{ itemId: lot.itemId, quantity }] : []
  })
  return (
    <DocumentForm
      form={form}
      title={t('form.waybill.newTitle')}
      action={t('form.waybill.post')}
      onDiscarded={() => void navigate({ to: '/warehouse/waybills', replace: true })}
      names={names}
      above={<WaybillFields form={form} reference={reference} destinations={destinations} />}
      confirm={{
        title: t('form.waybill.confirm'),
        will: <WaybillWill form={values} goods={goods} destination={destination} reference={reference} />,
        fields: needsReason ? (
          <TextInput label={t('field.notFefoReason')} data-autofocus {...form.text('notFefoReason')} />
        ) : undefined,
      }}
    >
      <WaybillGoods
        form={form}
        lots={lots}
        goods={goods}
        projectId={projectId}
        reference={reference}
        needsReason={needsReason}
      />
    </DocumentForm>
  )
}
