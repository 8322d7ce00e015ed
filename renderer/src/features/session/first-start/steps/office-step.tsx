import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sessionContract } from '#shared/contract/session.ts'
import { exampleNumber } from '#shared/domain/document-number.ts'
import { shell } from '../../../../office/shell.ts'
import { ActionButton } from '../../../../ui/action/action.tsx'
import { QuietLink } from '../../../../ui/action/quiet-link.tsx'
import { useFreshOpening } from '../../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../../ui/form/fault/contract-input.ts'
import { EntryForm } from '../../../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import classes from '../first-start.module.css'
import { folderIn } from '../folder-in.ts'
import { codeFrom, codeOf, type NewOffice, type WizardStepProps } from '../new-office.ts'

const schema = inputOf(sessionContract.createOffice).pick({ officeName: true, officeCode: true, folder: true })
const codeShape = /^[A-Z0-9]{2,6}$/

interface OfficeContent {
  officeName: string
  /** Follows the name until it is typed. */
  officeCode: string
  isCodeTyped: boolean
  /** Empty until another place is chosen. */
  chosenFolder: string
}

/** What the office is called, with its code, and where its files are put. */
export function OfficeStep({ office, folderFor, officesFolder, onBack, onNext }: WizardStepProps) {
  const { t } = useTranslation(['first-start', 'common'])
  const folderOf = ({ chosenFolder, officeCode }: OfficeContent) => chosenFolder || folderFor(officeCode)
  const form = useForm({
    opening: useFreshOpening('new-office'),
    schema,
    start: (): OfficeContent => ({
      officeName: office.name,
      officeCode: codeOf(office),
      isCodeTyped: office.code !== undefined,
      chosenFolder: office.folder ?? '',
    }),
    input: (content) => ({ ...content, folder: folderOf(content) }),
    rules: ({ officeCode }) => (codeShape.test(officeCode) ? {} : { officeCode: { code: 'NOT_A_CODE' } }),
    sayFault: (_fault, path) => t(path === 'officeCode' ? 'wrong.fillCode' : 'wrong.fillName'),
    send: async () => onNext(typed()),
  })
  const { values } = form
  const typed = (): Partial<NewOffice> => ({
    name: values.officeName.trim(),
    ...(values.isCodeTyped ? { code: values.officeCode } : {}),
    ...(values.chosenFolder ? { folder: values.chosenFolder } : {}),
  })
  const chooseFolder = async () => {
    const parent = await shell.chooseFolder({ title: t('chooseFolder'), purpose: 'create', startIn: officesFolder })
    if (parent) form.change({ chosenFolder: folderIn(parent, `Amana ${values.officeCode}`) })
  }
  return (
    <EntryForm
      form={form}
      action={t('next')}
      before={<ActionButton label={t('common:back')} onClick={() => onBack(typed())} />}
    >
      <TextInput
        label={t('office.name')}
        description={t('office.nameHint')}
        maxLength={200}
        autoFocus
        {...form.text('officeName')}
        onChange={(event) => {
          const officeName = event.currentTarget.value
          form.change({ officeName, ...(values.isCodeTyped ? {} : { officeCode: codeFrom(officeName) }) })
        }}
      />
      <TextInput
        label={t('office.code')}
        description={t('office.codeHint', { example: exampleNumber })}
        maxLength={6}
        classNames={{ input: classes.code ?? '' }}
        {...form.capitals('officeCode')}
        onChange={(event) => form.change({ officeCode: event.currentTarget.value.toUpperCase(), isCodeTyped: true })}
      />
      <p className={classes.folder}>
        {t('office.folder')} <span className={classes.path}>{folderOf(values)}</span>{' '}
        <QuietLink onClick={() => void chooseFolder()}>{t('office.change')}</QuietLink>
      </p>
    </EntryForm>
  )
}
