import { useTranslation } from 'react-i18next'
import { useMay } from '../../office/office-state.ts'
import { PageHeader } from '../../ui/page/page-header.tsx'
import classes from '../../ui/page/sections.module.css'
import { Authority } from './authority.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'

/** What opens this office, and what its reports are signed with. */
export function KeysPage() {
  const { t } = useTranslation('office')
  const may = useMay()
  return (
    <>
      <PageHeader title={t('keys.title')} summary={t('keys.summary')} />
      <div className={classes.sections}>
        <ChangePassphrase />
        {may('recovery.renew') ? <RecoverySheet /> : null}
        <Authority />
      </div>
    </>
  )
}
