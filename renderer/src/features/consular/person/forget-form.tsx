import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { type ErasureGround, erasureGrounds } from '#shared/domain/people/person.ts'
import { office } from '../../../office/client.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormDialog } from '../../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { useSaid } from '../forms/use-said.ts'

interface ForgetFormProps {
  person: { id: string; displayName: string }
  onClose: () => void
}

/** Asks that a person be forgotten; another person of the office decides. */
export function ForgetForm(props: ForgetFormProps) {
  return (
    <FormOpening kind="erasure" subject={props.person.id}>
      {(opening) => <Erasure {...props} opening={opening} />}
    </FormOpening>
  )
}

const schema = inputOf(consularContract.askErasure)

function Erasure({ person, onClose, opening }: ForgetFormProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const said = useSaid(onClose)
  const form = useForm({
    opening,
    schema,
    start: (): { ground: ErasureGround } => ({ ground: 'asked-by-person' }),
    input: ({ ground }, { id, callId }) => ({ id, callId, personId: person.id, ground }),
    send: (input) => office.consular.askErasure(input),
    onSent: said(t('erasure.asked')),
  })
  const grounds = erasureGrounds.map((value) => ({ value, label: t(`erasureGround.${value}`) }))
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('erasure.askTitle')}
      will={t('erasure.askWill', { name: person.displayName })}
      action={t('erasure.ask')}
      kind="danger"
    >
      <NativeSelect label={t('erasure.ground')} data-autofocus {...form.select('ground', grounds)} />
    </FormDialog>
  )
}
