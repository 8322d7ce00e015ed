import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { type TravelDocumentType, travelDocumentTypes } from '#shared/domain/consular/consular-terms.ts'
import type { Day } from '#shared/domain/dates.ts'
import { office } from '../../../office/client.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { Lookup } from '../../../ui/field/lookup.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { actionOf, type CaseWhole, nameOf } from '../case/case-shapes.ts'
import { sayConsularFault } from '../say-fault.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import classes from './fields.module.css'
import { OverrideField, overrideIn, useOverrideOffered, type WithOverride } from './override-field.tsx'
import { useSaid } from './use-said.ts'

interface RequestDocumentFormProps {
  whole: CaseWhole
  personId?: string
  onClose: () => void
}

interface RequestContent extends WithOverride {
  personId: string
  type: TravelDocumentType
  /** Null: the embassy of the person's own country. */
  embassyId: string | null
  requestedOn: Day | null
}

const kind = 'travel-document-requested'

/** A travel document asked of an embassy for one person. */
export function RequestDocumentForm(props: RequestDocumentFormProps) {
  const { whole, personId } = props
  return (
    <FormOpening kind="case-document-request" subject={personId ? `${whole.id}/${personId}` : whole.id}>
      {(opening) => <RequestDocument {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.requestDocument)

function RequestDocument({ whole, personId, onClose, opening }: RequestDocumentFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const said = useSaid(onClose)
  const { embassies } = useDeskLists()
  const able = whole.people.filter((person) => actionOf(person, kind)?.reasons.every((reason) => reason.overridable))
  const embassyOf = ({ personId: who, embassyId }: RequestContent) => {
    const nationality = whole.people.find((one) => one.id === who)?.nationality
    return embassyId ?? embassies.find((one) => one.country === nationality)?.id ?? ''
  }
  const form = useForm({
    opening,
    schema,
    start: (): RequestContent => ({
      personId: personId ?? able.find((person) => actionOf(person, kind)?.allowed)?.id ?? able[0]?.id ?? '',
      type: 'emergency-travel-certificate',
      embassyId: null,
      requestedOn: today,
      overrideReason: '',
    }),
    input: (values, { id, callId }) => ({
      ...{ id, callId, personId: values.personId, type: values.type },
      embassyId: embassyOf(values),
      requestedOn: values.requestedOn ?? '',
      override: overrideIn(values),
    }),
    sayFault: sayConsularFault,
    send: (input) => office.consular.requestDocument(input),
    onSent: said(t('requestDocument.done')),
  })
  const offered = useOverrideOffered(form.error)
  const { values } = form
  const embassy = embassies.find((one) => one.id === embassyOf(values))
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('requestDocument.title')}
      will={t('requestDocument.will', {
        name: nameOf(whole, values.personId),
        type: t(`documentType.${values.type}`),
        embassy: embassy?.name ?? t('requestDocument.anEmbassy'),
      })}
      action={t('requestDocument.action')}
      notNow={offered && values.overrideReason.trim() === '' ? t('override.missing') : undefined}
    >
      <div className={classes.row}>
        <NativeSelect
          label={t('requestDocument.person')}
          {...form.select(
            'personId',
            able.map((each) => ({ value: each.id, label: nameOf(whole, each.id) })),
          )}
        />
        <NativeSelect
          label={t('requestDocument.type')}
          {...form.select(
            'type',
            travelDocumentTypes.map((value) => ({ value, label: t(`documentType.${value}`) })),
          )}
        />
        <Lookup
          label={t('requestDocument.embassy')}
          required
          {...form.choice('embassyId', embassies)}
          value={embassy ?? null}
        />
        <DayField label={t('requestDocument.on')} required {...form.day('requestedOn', { max: today })} />
      </div>
      <OverrideField form={form} offered={offered} />
    </FormDialog>
  )
}
