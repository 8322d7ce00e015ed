import { useTranslation } from 'react-i18next'
import { sessionContract } from '#shared/contract/session.ts'
import { office as client } from '../../../../office/client.ts'
import { keepSheet } from '../../../../office/made-sheet.ts'
import { askStatus } from '../../../../office/query-client.ts'
import { useReading } from '../../../../text/use-reading.ts'
import { ActionButton } from '../../../../ui/action/action.tsx'
import { useFreshOpening } from '../../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../../ui/form/fault/contract-input.ts'
import { EntryForm } from '../../../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { findPassphraseFaults, NewPassphraseFields, noPassphrase } from '../../../../ui/passphrase/new-passphrase.tsx'
import { WorkProgress } from '../../../../ui/work/work-progress.tsx'
import { codeOf, type WizardStepProps } from '../new-office.ts'

const schema = inputOf(sessionContract.createOffice)

/** The passphrase of the first administrator; with it the office is made. */
export function PassphraseStep({ office, folderFor, onBack }: WizardStepProps) {
  const { t } = useTranslation(['first-start', 'common'])
  const { language } = useReading()
  const { officeId, administratorId, country, administratorName } = office
  const form = useForm({
    opening: useFreshOpening('new-office'),
    schema,
    secrets: ['next'],
    start: () => ({ next: noPassphrase }),
    input: ({ next }) => ({
      ...{ officeId, administratorId, country, language, folder: folderFor(codeOf(office)) },
      ...{ officeName: office.name, officeCode: codeOf(office), administratorName: administratorName.trim() },
      passphrase: next.passphrase,
    }),
    place: (path) => (path === 'passphrase' ? 'next.passphrase' : path),
    rules: ({ next }) => findPassphraseFaults(next, 'next'),
    refusedAt: { WEAK_PASSPHRASE: 'next.passphrase' },
    send: (input) => client.session.createOffice(input),
    onSent: (sheet) => {
      keepSheet(sheet)
      return askStatus()
    },
  })
  return (
    <EntryForm
      form={form}
      action={t('passphrase.make')}
      before={
        <ActionButton
          label={t('common:back')}
          onClick={() => onBack({})}
          disabledReason={form.busy ? t('common:loading') : undefined}
        />
      }
    >
      <NewPassphraseFields
        form={form.part(form.in('next'))}
        label={t('passphrase.label')}
        again={t('passphrase.again')}
        known={[administratorName, office.name]}
        autoFocus
      />
      {form.busy ? <WorkProgress label={t('passphrase.making')} /> : null}
    </EntryForm>
  )
}
