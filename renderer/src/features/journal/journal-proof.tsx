import { useTranslation } from 'react-i18next'
import type { office } from '../../office/client.ts'
import { say } from '../../text/i18n.ts'
import { useReading } from '../../text/use-reading.ts'
import { Problem } from '../../ui/action/problem.tsx'
import { StateShape } from '../../ui/state-mark.tsx'
import { Verdict } from '../../ui/verdict.tsx'
import { WorkProgress } from '../../ui/work/work-progress.tsx'
import classes from './journal.module.css'

type Check = Awaited<ReturnType<typeof office.journal.check>>
type Chain = Awaited<ReturnType<typeof office.journal.verify>>

interface ProofProps<Result> {
  busy: boolean
  progress: { done: number | undefined; of: number | undefined; onCancel: () => void }
  error: unknown
  result: Result | undefined
}

const reasons = [
  'ENTRY_MISSING',
  'CHAIN_CUT',
  'ENTRY_CHANGED',
  'DETAILS_CHANGED',
  'SUBJECTS_CHANGED',
  'HEAD_DIFFERS',
] as const

/** What is wrong with the chain, in one sentence; undefined when it is whole. */
function brokenWords(chain: Chain): string | undefined {
  if (!chain.broken) return undefined
  const { sequence, reason } = chain.broken
  const known = reasons.find((one) => one === reason) ?? 'other'
  return say('office:journal.broken', { sequence, reason: say(`office:journal.reason.${known}`) })
}

/** Whether the journal is what was written, as one sentence. */
export function VerifyResult({ busy, progress, error, result }: ProofProps<Chain>) {
  const { t } = useTranslation('office')
  if (busy) return <WorkProgress label={t('journal.verifying')} {...progress} />
  if (error) return <Problem error={error} saved="reading" />
  if (!result) return null
  const broken = brokenWords(result)
  return (
    <div className={classes.proof}>
      <Verdict good={!broken}>{broken ?? t('journal.whole', { count: result.entries })}</Verdict>
      <p className={classes.head}>
        {broken ? (
          t('journal.brokenNext')
        ) : (
          <>
            {t('journal.head')}: <bdi dir="ltr">{result.head}</bdi>
          </>
        )}
      </p>
    </div>
  )
}

/** The whole office checked: file, stock, documents, cases and journal, each with its own sentence. */
export function CheckResult({ busy, progress, error, result }: ProofProps<Check>) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  if (busy) return <WorkProgress label={t('journal.checking')} {...progress} />
  if (error) return <Problem error={error} saved="reading" />
  if (!result) return null
  const { database, ledger, cases, journal } = result
  const parts: { id: string; label: string; good: boolean; says: string }[] = [
    {
      id: 'database',
      label: t('journal.checkDatabase'),
      good: database.length === 0,
      says: database.length === 0 ? t('journal.databaseGood') : database.join(' · '),
    },
    {
      id: 'ledger',
      label: t('journal.checkLedger'),
      good: ledger.differences === 0,
      says:
        ledger.differences === 0
          ? t('journal.ledgerGood', { balances: ledger.balances, movements: ledger.movements })
          : t('journal.ledgerBad', { count: ledger.differences }),
    },
    {
      id: 'sealed',
      label: t('journal.checkSealed'),
      good: ledger.altered.length === 0,
      says:
        ledger.altered.length === 0
          ? t('journal.sealedGood')
          : t('journal.sealedBad', { numbers: format.enumeration(ledger.altered) }),
    },
    {
      id: 'cases',
      label: t('journal.checkCases'),
      good: cases.differences === 0,
      says:
        cases.differences === 0
          ? t('journal.casesGood', { count: cases.members })
          : t('journal.casesBad', { count: cases.differences }),
    },
    {
      id: 'journal',
      label: t('journal.checkJournal'),
      good: journal.broken === null,
      says: brokenWords(journal) ?? t('journal.journalGood', { count: journal.entries }),
    },
  ]
  return (
    <div className={classes.proof}>
      <Verdict good={result.ok}>{t(result.ok ? 'journal.sound' : 'journal.unsound')}</Verdict>
      <ul className={classes.parts}>
        {parts.map((part) => (
          <li key={part.id} className={classes.part}>
            <span>
              <StateShape state={part.good ? 'done' : 'needsYou'} /> {part.label}
            </span>
            <span>{part.says}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
