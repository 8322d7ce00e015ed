import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/languages.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { useWorkProgress } from '../../../office/progress.ts'
import { shell } from '../../../office/shell.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { Problem } from '../../../ui/action/problem.tsx'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import { StandalonePage } from '../../../ui/page/standalone-page.tsx'
import { WorkProgress } from '../../../ui/work/work-progress.tsx'
import classes from './first-start.module.css'
import { folderIn } from './folder-in.ts'

interface WelcomePageProps {
  lastOffice: { error: unknown; again: () => void }
  onBegin: () => void
  onVerify: () => void
  onLanguage: (language: Language) => void
}

/** The first page of all: set up an office, or try the demo. */
export function WelcomePage({ lastOffice, onBegin, onVerify, onLanguage }: WelcomePageProps) {
  const { t } = useTranslation(['first-start', 'common', 'report'])
  const { language } = useReading()
  const progress = useWorkProgress('demo')
  const demo = useMutation({ mutationFn: () => makeDemo(language) })
  const openFolder = useMutation(officeQuery.session.openFolder.mutationOptions())
  const openExisting = async () => {
    const { officesFolder } = await shell.appInfo()
    const folder = await shell.chooseFolder({
      title: t('first-start:chooseFolder'),
      purpose: 'open',
      startIn: officesFolder,
    })
    if (folder) openFolder.mutate({ folder })
  }
  if (demo.isPending) {
    return (
      <StandalonePage title={t('first-start:demo')} onLanguage={onLanguage}>
        <WorkProgress label={t('first-start:makingDemo')} done={progress?.done} of={progress?.of} />
      </StandalonePage>
    )
  }
  return (
    <StandalonePage
      title={t('first-start:title')}
      says={t('first-start:says')}
      onLanguage={onLanguage}
      others={
        <>
          <QuietLink onClick={() => void openExisting()}>{t('first-start:openExisting')}</QuietLink>
          <QuietLink onClick={onVerify}>{t('report:verify.action')}</QuietLink>
        </>
      }
    >
      <Problem error={demo.error ?? openFolder.error} saved="reading" />
      <Problem
        error={demo.error || openFolder.error ? undefined : lastOffice.error}
        saved="reading"
        action={{ id: 'again', label: t('common:tryAgain'), onClick: lastOffice.again }}
      />
      <div className={classes.choices}>
        <ActionButton label={t('first-start:begin')} kind="main" fullWidth autoFocus onClick={onBegin} />
        <div>
          <ActionButton label={t('first-start:demo')} fullWidth onClick={() => demo.mutate()} />
          <p className={classes.hint}>{t('first-start:demoSays')}</p>
        </div>
      </div>
    </StandalonePage>
  )
}

/** Makes the demo beside those that are there already: none of them is ever overwritten. */
async function makeDemo(language: Language): Promise<void> {
  const { officesFolder, officeFolder } = await shell.appInfo()
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'Amana demo' : `Amana demo ${number}`
    const folder = number === 1 && officeFolder ? officeFolder : folderIn(officesFolder, name)
    try {
      await office.session.createDemo({ folder, language })
      return
    } catch (error) {
      if (number === 20 || !(error instanceof ORPCError) || error.code !== 'FOLDER_NOT_EMPTY') throw error
    }
  }
}
