import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { reportContract } from '#shared/contract/report.ts'
import { countFigures } from '#shared/domain/distribution/count-figures.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { office } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import { FormOpening, type Opening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../ui/form/fault/say-fault.ts'
import { FormDialog } from '../../ui/form/frame/form-dialog.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { PassphraseField } from '../../ui/passphrase/passphrase-field.tsx'
import { WorkProgress } from '../../ui/work/work-progress.tsx'
import type { CheckItem, MonthRow } from './month-row.ts'
import classes from './reports.module.css'

export type MonthAction = 'sign' | 'approve' | 'takeBack' | 'reopen'

interface SignMonthProps {
  action: MonthAction
  row: MonthRow
  dataset: MonthDataset | undefined
  /** What is only noted is printed among the report's limitations. */
  checks: readonly CheckItem[]
  onClose: () => void
}

interface SignContent {
  passphrase: string
  reason: string
  highlights: string
  limitations: string
}

/** The four actions on a month, each saying what it will do; the two signatures ask for the passphrase again. */
export function SignMonth(props: SignMonthProps) {
  return (
    <FormOpening kind="month" subject={`${props.row.month}/${props.action}`}>
      {(opening) => <MonthForm {...props} opening={opening} />}
    </FormOpening>
  )
}

const schemas: Record<MonthAction, z.ZodType> = {
  sign: inputOf(reportContract.prepare),
  approve: inputOf(reportContract.approve),
  takeBack: inputOf(reportContract.withdrawPreparation),
  reopen: inputOf(reportContract.reopen),
}

function MonthForm({ action, row, dataset, checks, onClose, opening }: SignMonthProps & { opening: Opening }) {
  const { t } = useTranslation('report')
  const { format } = useReading()
  const { month } = row
  const form = useForm({
    opening,
    schema: schemas[action],
    secrets: ['passphrase'],
    start: (): SignContent => ({
      passphrase: '',
      reason: '',
      highlights: '',
      limitations: '',
    }),
    input: (content, { callId }) => ({ ...content, callId, month }),
    sayFault: (fault, path) => {
      if (!isMissing(fault)) return undefined
      return path === 'passphrase' ? t('month.passphrase') : path === 'reason' ? t('month.reason') : undefined
    },
    send: ({ callId, passphrase, reason, highlights, limitations }) => {
      if (action === 'sign') return office.report.prepare({ callId, month, passphrase, highlights, limitations })
      if (action === 'approve') return office.report.approve({ callId, month, passphrase })
      if (action === 'takeBack') return office.report.withdrawPreparation({ callId, month, reason })
      return office.report.reopen({ callId, month, reason })
    },
    onSent: onClose,
  })
  const noted = checks.filter((item) => !item.blocking)
  const signing = action === 'sign' || action === 'approve'
  const will =
    action === 'sign'
      ? t('month.signWill', { figures: format.number(countFigures(dataset)) })
      : action === 'approve'
        ? t('month.approveWill', { by: row.preparedBy ?? '', month })
        : t(`month.${action}Will`, { month })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={action === 'takeBack' ? t('month.takeBackTitle') : t(`month.${action}Title`, { month })}
      will={will}
      action={action === 'reopen' ? t('month.reopenTitle', { month }) : t(`month.${action}`)}
      kind={action === 'reopen' ? 'danger' : 'main'}
    >
      <div className={classes.form}>
        {action === 'sign' ? (
          <>
            <Textarea label={t('month.highlights')} autosize minRows={2} data-autofocus {...form.text('highlights')} />
            {noted.length > 0 ? (
              <div>
                {t('month.noted')}
                <ul>
                  {noted.map(({ code, count }) => (
                    <li key={code}>{t(`month.check.${code}`, { count })}</li>
                  ))}
                </ul>
              </div>
            ) : null}
            <Textarea label={t('month.limitations')} autosize minRows={2} {...form.text('limitations')} />
          </>
        ) : null}
        {signing ? (
          <PassphraseField
            label={t('month.passphrase')}
            autoFocus={action === 'approve'}
            {...form.secret('passphrase')}
            autoComplete="current-password"
          />
        ) : (
          <Textarea label={t('month.reason')} autosize minRows={2} data-autofocus {...form.text('reason')} />
        )}
        {form.busy && signing ? <WorkProgress label={t('month.signing')} /> : null}
      </div>
    </FormDialog>
  )
}
