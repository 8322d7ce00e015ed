import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import classes from './draft-note.module.css'
import type { KeptDraft } from './use-kept-draft.ts'

/** Says quietly that the form keeps itself, and that it was restored. */
export function DraftNote({
  draft,
  onDiscard,
}: {
  draft: Pick<KeptDraft, 'state' | 'restoredAt'>
  onDiscard?: () => void
}) {
  const { t } = useTranslation('ui')
  const { format } = useReading()
  const { state, restoredAt } = draft
  const words =
    state.state === 'failed'
      ? t('draft.failed')
      : state.state === 'tooLarge'
        ? t('draft.tooLarge')
        : state.state === 'saving'
          ? t('draft.saving')
          : state.state === 'saved'
            ? t('draft.saved', { since: format.time(state.at) })
            : restoredAt
              ? t('draft.restored', { at: restoredAt })
              : undefined
  if (!words) return null
  return (
    <span
      className={classes.note}
      data-failed={state.state === 'failed' || state.state === 'tooLarge' || undefined}
      role="status"
    >
      {words}
      {onDiscard ? (
        <button type="button" className={classes.discard} onClick={onDiscard}>
          {t('draft.discard')}
        </button>
      ) : null}
    </span>
  )
}
