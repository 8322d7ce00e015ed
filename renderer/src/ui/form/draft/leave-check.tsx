import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../action/action.tsx'
import { ConfirmAction } from '../../action/confirm-action.tsx'
import type { DraftState } from './use-kept-draft.ts'

interface LeaveCheckProps {
  form: {
    dirty: boolean
    isSent: () => boolean
    draft: { keeps: boolean; state: DraftState }
    discard: () => Promise<void>
  }
  /** Asks also when the draft keeps everything: for forms that no list of drafts leads back to. */
  always?: boolean
}

/** Before a page with an unsent form is left: nothing typed is lost without a word. */
export function LeaveCheck({ form, always = false }: LeaveCheckProps) {
  const { t } = useTranslation('ui')
  const { state } = form.draft.state
  const lost = !form.draft.keeps || state === 'failed' || state === 'tooLarge'
  const blocks = () => form.dirty && !form.isSent() && (always || lost)
  const leaving = useBlocker({ shouldBlockFn: blocks, withResolver: true, enableBeforeUnload: () => blocks() && lost })
  if (leaving.status !== 'blocked') return null
  return (
    <ConfirmAction
      open
      title={t('leave.title')}
      will={<span data-leave>{lost ? t('leave.lost') : t('leave.kept')}</span>}
      leave={t('leave.stay')}
      onClose={leaving.reset}
      action={lost ? t('leave.throwAway') : t('leave.keep')}
      kind={lost ? 'danger' : 'main'}
      onAction={() => (lost ? void form.discard().then(leaving.proceed) : leaving.proceed())}
    >
      {lost ? null : (
        <ActionButton
          kind="danger"
          label={t('leave.throwAway')}
          onClick={() => void form.discard().then(leaving.proceed)}
        />
      )}
    </ConfirmAction>
  )
}
