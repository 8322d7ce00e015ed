import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { settingsContract } from '#shared/contract/settings.ts'
import { office } from '../../office/client.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import { QuantityField } from '../../ui/field/quantity-field.tsx'
import { DraftNote } from '../../ui/form/draft/draft-note.tsx'
import { LeaveCheck } from '../../ui/form/draft/leave-check.tsx'
import { FormOpening, type Opening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { FormRoot } from '../../ui/form/frame/form-root.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import classes from '../../ui/page/sections.module.css'

const limits = { from: 1, to: 240 } as const

/** After how many minutes without work the office locks. */
export function IdleMinutes({ minutes }: { minutes: number }) {
  return (
    <FormOpening key={minutes} kind="idle-minutes">
      {(opening) => <Minutes opening={opening} before={minutes} />}
    </FormOpening>
  )
}

const schema = inputOf(settingsContract.changeSettings)

function Minutes({ opening, before }: { opening: Opening; before: number }) {
  const { t } = useTranslation('office')
  const form = useForm({
    opening,
    schema,
    start: (): { idleMinutes: number | null } => ({ idleMinutes: before }),
    input: ({ idleMinutes }, { callId }) => ({ callId, idleMinutes: idleMinutes ?? Number.NaN }),
    sayFault: () => t('settings.idleMissing', limits),
    send: (input) => office.settings.changeSettings(input),
    onSent: ({ idleMinutes }) => notifications.show({ message: t('settings.saved', { count: idleMinutes }) }),
  })
  return (
    <FormRoot form={form} className={classes.form}>
      <QuantityField
        label={t('settings.idle')}
        description={t('settings.idleHint', limits)}
        min={limits.from}
        max={limits.to}
        unit={t('settings.minutes')}
        {...form.quantity('idleMinutes')}
      />
      <Problem error={form.error} />
      <div className={classes.actions}>
        <ActionButton
          label={t('save')}
          keys="Ctrl+Enter"
          kind="main"
          onClick={form.attempt}
          busy={form.busy}
          disabledReason={form.dirty ? undefined : t('unchanged')}
        />
        <DraftNote draft={form.draft} onDiscard={() => void form.discard()} />
      </div>
      <LeaveCheck form={form} always />
    </FormRoot>
  )
}
