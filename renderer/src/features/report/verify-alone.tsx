import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/languages.ts'
import { QuietLink } from '../../ui/action/quiet-link.tsx'
import { StandalonePage } from '../../ui/page/standalone-page.tsx'
import { VerifyReport } from './verify-report.tsx'

interface VerifyAloneProps {
  onBack: () => void
  onLanguage: (language: Language) => void
}

/** Verifying a report with no office open, as at headquarters: nothing of any office is needed for it. */
export function VerifyAlone({ onBack, onLanguage }: VerifyAloneProps) {
  const { t } = useTranslation(['report', 'common'])
  return (
    <StandalonePage
      wide
      title={t('report:verify.title')}
      says={t('report:verify.summary')}
      onLanguage={onLanguage}
      others={<QuietLink onClick={onBack}>{t('common:back')}</QuietLink>}
    >
      <VerifyReport />
    </StandalonePage>
  )
}
