import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import type { Day } from '#shared/domain/dates.ts'
import { office } from '../../../office/client.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { Lookup } from '../../../ui/field/lookup.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, nameOf } from '../case/case-shapes.ts'
import fields from '../forms/fields.module.css'
import { useSaid } from '../forms/use-said.ts'
import { sayConsularFault } from '../say-fault.ts'
import { useDeskLists } from '../use-desk-lists.ts'

interface MoveFormProps {
  whole: CaseWhole
  onClose: () => void
}

interface MoveContent {
  personIds: string[]
  movedOn: Day | null
  siteId: string | null
  address: string
}

/** The family, or some of it, stays elsewhere from a day on. */
export function MoveForm(props: MoveFormProps) {
  return (
    <FormOpening kind="case-move" subject={props.whole.id}>
      {(opening) => <Move {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.moveFamily)

function Move({ whole, onClose, opening }: MoveFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { sites } = useDeskLists()
  const said = useSaid(onClose)
  const known = whole.people.filter((one) => !one.forgotten).map(({ id }) => id)
  const form = useForm({
    opening,
    schema,
    start: (): MoveContent => ({ personIds: known, movedOn: today, siteId: null, address: '' }),
    input: (content, { callId }) => ({ ...content, callId, caseId: whole.id, movedOn: content.movedOn ?? '' }),
    rules: ({ siteId, address }): Faults =>
      siteId === null && address.trim() === '' ? { siteId: { code: 'NO_PLACE' } } : {},
    sayFault: sayConsularFault,
    send: (input) => office.consular.moveFamily(input),
    onSent: said(t('person.moved')),
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('person.moveTitle')}
      will={t('person.moveWill', { count: form.values.personIds.length })}
      action={t('person.move')}
    >
      <div className={fields.row}>
        <DayField label={t('eventForm.day')} required {...form.day('movedOn', { max: today })} />
        <Lookup label={t('register.site')} {...form.choice('siteId', sites)} />
        <TextInput label={t('register.address')} {...form.text('address')} />
      </div>
      <Checkbox.Group label={t('eventForm.who')} {...form.several('personIds', known)}>
        <div className={fields.checks}>
          {known.map((id) => (
            <Checkbox key={id} name="personIds" value={id} label={nameOf(whole, id)} />
          ))}
        </div>
      </Checkbox.Group>
    </FormDialog>
  )
}
