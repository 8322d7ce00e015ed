import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countFigures } from '#shared/domain/distribution/count-figures.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { office } from '../../office/client.ts'
import { useCallId } from '../../office/use-call-id.ts'
import { useReading } from '../../text/use-reading.ts'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { WorkProgress } from '../../ui/work-progress.tsx'
import type { CheckItem, MonthRow } from './month-row.ts'
import classes from './reports.module.css'

export type MonthAction = 'sign' | 'approve' | 'takeBack' | 'reopen'

interface SignMonthProps {
  action: MonthAction
  row: MonthRow
  dataset: MonthDataset | undefined
  /** What is only noted is offered as the report's limitations. */
  checks: readonly CheckItem[]
  onClose: () => void
}

/** The four actions on a month, each saying what it will do; the two signatures ask for the passphrase again. */
export function SignMonth({ action, row, dataset, checks, onClose }: SignMonthProps) {
  const { t } = useTranslation('report')
  const { format } = useReading()
  const callId = useCallId()
  const { month } = row
  const [passphrase, setPassphrase] = useState('')
  const [reason, setReason] = useState('')
  const [highlights, setHighlights] = useState('')
  const [limitations, setLimitations] = useState(() =>
    checks
      .filter((item) => !item.blocking)
      .map((item) => `${t(`month.check.${item.code}`, { count: item.count })}.`)
      .join(' '),
  )
  const run = useMutation({
    mutationFn: () => {
      if (action === 'sign') return office.report.prepare({ callId, month, passphrase, highlights, limitations })
      if (action === 'approve') return office.report.approve({ callId, month, passphrase })
      if (action === 'takeBack') return office.report.withdrawPreparation({ callId, month, reason })
      return office.report.reopen({ callId, month, reason })
    },
    onSuccess: onClose,
  })
  const signing = action === 'sign' || action === 'approve'
  const missing = signing ? passphrase === '' : reason.trim() === ''
  const will =
    action === 'sign'
      ? t('month.signWill', { figures: format.number(countFigures(dataset)) })
      : action === 'approve'
        ? t('month.approveWill', { by: row.preparedBy ?? '', month })
        : t(`month.${action}Will`, { month })
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={action === 'takeBack' ? t('month.takeBackTitle') : t(`month.${action}Title`, { month })}
      will={will}
      action={action === 'reopen' ? t('month.reopenTitle', { month }) : t(`month.${action}`)}
      kind={action === 'reopen' ? 'danger' : 'main'}
      onAction={() => run.mutate()}
      busy={run.isPending}
      error={run.error}
      notNow={missing ? (signing ? t('month.passphrase') : t('month.reason')) : undefined}
    >
      <div className={classes.form}>
        {action === 'sign' ? (
          <>
            <Textarea
              label={t('month.highlights')}
              value={highlights}
              onChange={(event) => setHighlights(event.currentTarget.value)}
              maxLength={2000}
              autosize
              minRows={2}
              data-autofocus
            />
            <Textarea
              label={t('month.limitations')}
              value={limitations}
              onChange={(event) => setLimitations(event.currentTarget.value)}
              maxLength={2000}
              autosize
              minRows={2}
            />
          </>
        ) : null}
        {signing ? (
          <PassphraseField
            label={t('month.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            autoComplete="current-password"
            autoFocus={action === 'approve'}
          />
        ) : (
          <Textarea
            label={t('month.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            autosize
            minRows={2}
            data-autofocus
          />
        )}
        {run.isPending && signing ? <WorkProgress label={t('month.signing')} /> : null}
      </div>
    </ConfirmAction>
  )
}
