import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office } from '../../office/client.ts'
import { useCallId } from '../../office/use-call-id.ts'
import { ActionButton } from '../../ui/action.tsx'
import { Problem } from '../../ui/problem.tsx'
import { QuantityField } from '../../ui/quantity-field.tsx'
import { useFieldErrors } from '../../ui/record-form/field-errors.ts'
import classes from '../../ui/sections.module.css'

const limits = { from: 1, to: 240 } as const

/** After how many minutes without work the office locks. */
export function IdleMinutes({ minutes: before }: { minutes: number }) {
  const { t } = useTranslation('office')
  const callId = useCallId()
  const [minutes, setMinutes] = useState<number | null>(before)
  const save = useMutation({
    mutationFn: (idleMinutes: number) => office.settings.changeSettings({ callId, idleMinutes }),
    onSuccess: ({ idleMinutes }) => notifications.show({ message: t('settings.saved', { count: idleMinutes }) }),
  })
  const errorOf = useFieldErrors(save.error)
  const fits = minutes !== null && minutes >= limits.from && minutes <= limits.to
  return (
    <div className={classes.form}>
      <QuantityField
        label={t('settings.idle')}
        description={t('settings.idleHint', limits)}
        value={minutes}
        onChange={setMinutes}
        min={limits.from}
        max={limits.to}
        unit={t('settings.minutes')}
        error={errorOf('idleMinutes')}
      />
      <Problem error={save.error} />
      <div className={classes.actions}>
        <ActionButton
          label={t('save')}
          keys="Ctrl+Enter"
          kind="main"
          onClick={() => fits && save.mutate(minutes)}
          busy={save.isPending}
          disabledReason={fits ? (minutes === before ? t('unchanged') : undefined) : t('settings.idleMissing', limits)}
        />
      </div>
    </div>
  )
}
