import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office, officeQuery } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useLongWork } from '../../office/use-long-work.ts'
import { say } from '../../text/say.ts'
import type { ListColumn } from '../../ui/list-page/list-column.ts'
import { ListPage } from '../../ui/list-page/list-page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { sayAction } from '../../ui/say-action.ts'
import type { Entry } from './entry.ts'
import { EntryDetail } from './entry-detail.tsx'
import classes from './journal.module.css'
import { JournalFilters, type JournalQuestion } from './journal-filters.tsx'
import { CheckResult, VerifyResult } from './journal-proof.tsx'

const shownAtMost = 1000

/** Everything that was done, by whom and when, and the proof that nothing of it was changed. */
export function JournalPage() {
  const { t } = useTranslation(['office', 'common'])
  const mayCheck = useMay()('check.run')
  const [question, setQuestion] = useState<JournalQuestion>({ text: '', action: '', userId: null })
  const [opened, setOpened] = useState<Entry>()
  const entries = useQuery({
    ...officeQuery.journal.list.queryOptions({ input: { ...question, limit: shownAtMost } }),
    placeholderData: (before) => before,
  })
  const verify = useLongWork('verify', (signal) => office.journal.verify(undefined, { signal }))
  const check = useLongWork('check', (signal) => office.journal.check(undefined, { signal }))
  const columns: ListColumn<Entry>[] = [
    { id: 'number', label: t('journal.number'), kind: 'number', value: (entry) => entry.sequence, width: 84 },
    { id: 'at', label: t('journal.at'), kind: 'instant', value: (entry) => entry.at },
    { id: 'who', label: t('journal.who'), value: (entry) => entry.userName, width: 170 },
    { id: 'what', label: t('journal.what'), value: (entry) => sayAction(entry.action, say), width: 260 },
    {
      id: 'about',
      label: t('journal.about'),
      value: (entry) => entry.subjects.flatMap((subject) => subject.label || []).join(' · '),
      width: 300,
    },
    { id: 'hash', label: t('journal.hash'), kind: 'code', value: (entry) => entry.hash, hidden: true },
  ]
  const { data } = entries
  return (
    <>
      <ListPage
        listKey="office-journal"
        title={t('journal.title')}
        summary={t('journal.summary')}
        columns={columns}
        rows={data?.rows}
        rowId={(entry) => String(entry.sequence)}
        onOpen={setOpened}
        preview={(entry) => <EntryDetail entry={entry} />}
        exportName="journal"
        actions={
          mayCheck
            ? [
                {
                  id: 'check',
                  label: t('journal.check'),
                  onClick: () => {
                    verify.reset()
                    check.mutate()
                  },
                  busy: check.isPending,
                },
                {
                  id: 'verify',
                  label: t('journal.verify'),
                  keys: 'Alt+V',
                  kind: 'main',
                  onClick: () => {
                    check.reset()
                    verify.mutate()
                  },
                  busy: verify.isPending,
                },
              ]
            : []
        }
        above={
          <div className={classes.above}>
            <VerifyResult
              busy={verify.isPending}
              progress={verify.progress}
              error={verify.error}
              result={verify.data}
            />
            <CheckResult busy={check.isPending} progress={check.progress} error={check.error} result={check.data} />
            <Problem error={entries.error} saved="reading" />
            <JournalFilters question={question} onQuestion={setQuestion} />
            {data && data.total > data.rows.length ? (
              <p className={classes.total} role="status">
                {t('journal.newest', { shown: data.rows.length, total: data.total })}
              </p>
            ) : null}
          </div>
        }
        empty={{ what: t('journal.empty'), next: t('journal.emptyNext') }}
      />
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened ? t('journal.entry', { number: opened.sequence }) : ''}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        size={720}
      >
        {opened ? <EntryDetail entry={opened} /> : null}
      </Modal>
    </>
  )
}
