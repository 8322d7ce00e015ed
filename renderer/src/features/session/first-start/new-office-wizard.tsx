import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/languages.ts'
import { shell } from '../../../office/shell.ts'
import { newId } from '../../../office/use-call-id.ts'
import { StandalonePage } from '../../../ui/page/standalone-page.tsx'
import { folderIn } from './folder-in.ts'
import type { NewOffice, WizardStepProps } from './new-office.ts'
import { CountryStep } from './steps/country-step.tsx'
import { OfficeStep } from './steps/office-step.tsx'
import { PassphraseStep } from './steps/passphrase-step.tsx'
import { YouStep } from './steps/you-step.tsx'

const steps = ['country', 'office', 'you', 'passphrase'] as const
/** The recovery sheet is the fifth. */
const stepCount = 5
const forms = { country: CountryStep, office: OfficeStep, you: YouStep, passphrase: PassphraseStep }

interface NewOfficeWizardProps {
  onBack: () => void
  onLanguage: (language: Language) => void
}

/** Four questions, one at a time; the office is made with the last one. */
export function NewOfficeWizard({ onBack, onLanguage }: NewOfficeWizardProps) {
  const { t } = useTranslation('first-start')
  const [at, setAt] = useState(0)
  const [office, setOffice] = useState<NewOffice>(() => ({
    ...{ officeId: newId(), administratorId: newId(), country: 'libya', name: '', administratorName: '' },
  }))
  const info = useQuery({ queryKey: ['shell', 'appInfo'], queryFn: () => shell.appInfo() })
  const step = steps[at] ?? 'country'
  const Step = forms[step]
  const props: WizardStepProps = {
    office,
    folderFor: (code) =>
      office.folder ?? info.data?.officeFolder ?? folderIn(info.data?.officesFolder ?? '', `Amana ${code}`),
    officesFolder: info.data?.officesFolder,
    onBack: (typed) => {
      setOffice((was) => ({ ...was, ...typed }))
      if (at === 0) onBack()
      else setAt(at - 1)
    },
    onNext: (typed) => {
      setOffice((was) => ({ ...was, ...typed }))
      setAt(at + 1)
    },
  }
  return (
    <StandalonePage
      title={t(`${step}.question`)}
      says={step === 'office' ? undefined : t(`${step}.why`)}
      over={t('step', { number: at + 1, of: stepCount })}
      onLanguage={onLanguage}
    >
      <Step key={step} {...props} />
    </StandalonePage>
  )
}
