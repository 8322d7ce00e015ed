import { Radio, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exampleNumber } from '#shared/domain/document-number.ts'
import type { Language } from '#shared/domain/languages.ts'
import { officeQuery } from '../../../office/client.ts'
import { shell } from '../../../office/shell.ts'
import { newId } from '../../../office/use-call-id.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { NewPassphrase, useNewPassphrase } from '../../../ui/new-passphrase.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { QuietLink } from '../../../ui/quiet-link.tsx'
import { StandalonePage } from '../../../ui/standalone-page.tsx'
import { WorkProgress } from '../../../ui/work-progress.tsx'
import classes from './first-start.module.css'
import { folderIn } from './folder-in.ts'
import { keepSheet } from './made-sheet.ts'

const countries = ['libya', 'lebanon'] as const
const steps = ['country', 'office', 'you', 'passphrase'] as const
/** The recovery sheet is the fifth. */
const stepCount = 5
const codeShape = /^[A-Z0-9]{2,6}$/

interface NewOfficeWizardProps {
  onBack: () => void
  onLanguage: (language: Language) => void
}

/** Four questions, one at a time; the office is made with the last one. */
export function NewOfficeWizard({ onBack, onLanguage }: NewOfficeWizardProps) {
  const { t } = useTranslation(['first-start', 'common', 'sign-in', 'errors'])
  const { language } = useReading()
  const [at, setAt] = useState(0)
  const [ids] = useState(() => ({ officeId: newId(), administratorId: newId() }))
  const [country, setCountry] = useState<(typeof countries)[number]>('libya')
  const [name, setName] = useState('')
  const [code, setCode] = useState<string>()
  const [folder, setFolder] = useState<string>()
  const [you, setYou] = useState('')
  const [tried, setTried] = useState(false)
  const passphrase = useNewPassphrase()
  const info = useQuery({ queryKey: ['shell', 'appInfo'], queryFn: () => shell.appInfo() })
  const create = useMutation(officeQuery.session.createOffice.mutationOptions({ onSuccess: keepSheet }))

  const step = steps[at] ?? 'country'
  const shownCode = code ?? codeFrom(name)
  const shownFolder =
    folder ?? info.data?.officeFolder ?? folderIn(info.data?.officesFolder ?? '', `Amana ${shownCode}`)
  const good =
    step === 'office'
      ? name.trim() !== '' && codeShape.test(shownCode)
      : step === 'you'
        ? you.trim() !== ''
        : step !== 'passphrase' || passphrase.ready
  const back = () => {
    create.reset()
    setTried(false)
    if (at === 0) onBack()
    else setAt(at - 1)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(!good)
    if (!good || create.isPending) return
    if (step !== 'passphrase') return setAt(at + 1)
    create.mutate({
      ...ids,
      folder: shownFolder,
      country,
      officeName: name.trim(),
      officeCode: shownCode,
      administratorName: you.trim(),
      passphrase: passphrase.passphrase,
      language,
    })
  }
  const chooseFolder = async () => {
    const parent = await shell.chooseFolder({
      title: t('first-start:chooseFolder'),
      purpose: 'create',
      startIn: info.data?.officesFolder,
    })
    if (parent) setFolder(folderIn(parent, `Amana ${shownCode}`))
  }
  const questions: Record<(typeof steps)[number], ReactNode> = {
    country: (
      <Radio.Group
        value={country}
        onChange={(next) => setCountry(next === 'lebanon' ? 'lebanon' : 'libya')}
        aria-label={t('first-start:country.question')}
      >
        <div className={classes.countries}>
          {countries.map((one, index) => (
            <Radio.Card
              key={one}
              value={one}
              className={classes.country ?? ''}
              autoFocus={index === 0}
              onKeyDown={(event) => {
                // Enter goes on, as in a field; Space and arrows choose.
                if (event.key !== 'Enter') return
                event.preventDefault()
                setCountry(one)
                event.currentTarget.closest('form')?.requestSubmit()
              }}
            >
              <Radio.Indicator size="xs" />
              {t(`first-start:country.${one}`)}
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    ),
    office: (
      <>
        <TextInput
          label={t('first-start:office.name')}
          description={t('first-start:office.nameHint')}
          value={name}
          maxLength={200}
          error={tried && name.trim() === '' ? t('first-start:wrong.fillName') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
          autoFocus
        />
        <TextInput
          label={t('first-start:office.code')}
          description={t('first-start:office.codeHint', { example: exampleNumber })}
          value={shownCode}
          maxLength={6}
          classNames={{ input: classes.code ?? '' }}
          error={tried && !codeShape.test(shownCode) ? t('first-start:wrong.fillCode') : undefined}
          onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        />
        <p className={classes.folder}>
          {t('first-start:office.folder')} <span className={classes.path}>{shownFolder}</span>{' '}
          <QuietLink onClick={() => void chooseFolder()}>{t('first-start:office.change')}</QuietLink>
        </p>
      </>
    ),
    you: (
      <TextInput
        label={t('first-start:you.name')}
        description={t('first-start:you.nameHint')}
        value={you}
        maxLength={200}
        error={tried && you.trim() === '' ? t('first-start:wrong.fillName') : undefined}
        onChange={(event) => setYou(event.currentTarget.value)}
        autoFocus
      />
    ),
    passphrase: (
      <NewPassphrase
        model={passphrase}
        label={t('first-start:passphrase.label')}
        again={t('first-start:passphrase.again')}
        differ={t('first-start:passphrase.differ')}
        known={[you, name]}
        autoFocus
      />
    ),
  }
  const why = step === 'office' ? undefined : t(`first-start:${step}.why`)
  return (
    <StandalonePage
      title={t(`first-start:${step}.question`)}
      says={why}
      over={t('first-start:step', { number: at + 1, of: stepCount })}
      onLanguage={onLanguage}
    >
      <form className={classes.form} onSubmit={submit} key={step}>
        {questions[step]}
        <Problem error={create.error} />
        {create.isPending ? <WorkProgress label={t('first-start:passphrase.making')} /> : null}
        <div className={classes.actions}>
          <ActionButton
            label={t('common:back')}
            onClick={back}
            disabledReason={create.isPending ? t('common:loading') : undefined}
          />
          <ActionButton
            label={step === 'passphrase' ? t('first-start:passphrase.make') : t('first-start:next')}
            kind="main"
            type="submit"
            onClick={() => undefined}
            busy={create.isPending}
            disabledReason={
              step === 'passphrase' && !passphrase.ready
                ? t(passphrase.weak ? 'errors:WEAK_PASSPHRASE.next' : 'first-start:passphrase.differ')
                : undefined
            }
          />
        </div>
      </form>
    </StandalonePage>
  )
}

/** The first three letters of a name as a code, when they are Latin: "Tripoli" gives TRI. */
function codeFrom(name: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase()
  return letters.slice(0, 3)
}
