import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countFigures } from '#shared/domain/distribution/count-figures.ts'
import type { MonthDataset } from '#shared/domain/report/month.ts'
import { office } from '../../office/client.ts'
import { useCallId } from '../../office/use-call-id.ts'
import { useReading } from '../../text/use-reading.ts'
import { ConfirmDeed } from '../../ui/confirm-action.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { WorkProgress } from '../../ui/work-progress.tsx'
import type { CheckItem, MonthRow } from './month-row.ts'
import classes from './reports.module.css'
import { sayWhyNot } from './say-why-not.ts'

export type MonthDeed = 'sign' | 'approve' | 'takeBack' | 'reopen'

interface SignMonthProps {
  deed: MonthDeed
  row: MonthRow
  dataset: MonthDataset | undefined
  /** What is only noted is offered as the report's limitations. */
  checks: readonly CheckItem[]
  onClose: () => void
}

/** The four deeds on a month, each saying what it will do; the two signatures ask for the passphrase again. */
export function SignMonth({ deed, row, dataset, checks, onClose }: SignMonthProps) {
  const { t } = useTranslation('reports')
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
      if (deed === 'sign') return office.report.prepare({ callId, month, passphrase, highlights, limitations })
      if (deed === 'approve') return office.report.approve({ callId, month, passphrase })
      if (deed === 'takeBack') return office.report.withdrawPreparation({ callId, month, reason })
      return office.report.reopen({ callId, month, reason })
    },
    onSuccess: onClose,
  })
  const signing = deed === 'sign' || deed === 'approve'
  const missing = signing ? passphrase === '' : reason.trim() === ''
  const will =
    deed === 'sign'
      ? t('month.signWill', { figures: format.number(countFigures(dataset)) })
      : deed === 'approve'
        ? t('month.approveWill', { by: row.preparedBy ?? '', month })
        : t(`month.${deed}Will`, { month })
  return (
    <ConfirmDeed
      open
      onClose={onClose}
      title={deed === 'takeBack' ? t('month.takeBackTitle') : t(`month.${deed}Title`, { month })}
      will={will}
      deed={deed === 'reopen' ? t('month.reopenTitle', { month }) : t(`month.${deed}`)}
      kind={deed === 'reopen' ? 'danger' : 'main'}
      onDeed={() => run.mutate()}
      busy={run.isPending}
      error={run.error}
      sayWhyNot={sayWhyNot}
      notNow={missing ? (signing ? t('month.passphrase') : t('month.reason')) : undefined}
    >
      <div className={classes.form}>
        {deed === 'sign' ? (
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
            autoFocus={deed === 'approve'}
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
        {run.isPending && signing ? <WorkProgress words={t('month.signing')} /> : null}
      </div>
    </ConfirmDeed>
  )
}
