import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeLists } from '#shared/contract/lists.ts'
import { journalList } from '#shared/domain/journal/journal-list.ts'
import { office, officeQuery } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useLongWork } from '../../office/use-long-work.ts'
import { say } from '../../text/i18n.ts'
import { locales } from '../../text/locales.ts'
import { Problem } from '../../ui/action/problem.tsx'
import { sayAction } from '../../ui/action/say-action.ts'
import type { ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { EntryDetail } from './entry-detail.tsx'
import classes from './journal.module.css'
import { CheckResult, VerifyResult } from './journal-proof.tsx'

/** Everything that was done, by whom and when, and the proof that nothing of it was changed. */
export function JournalPage() {
  const { t, i18n } = useTranslation(['office', 'common'])
  const mayCheck = useMay()('check.run')
  const [opened, setOpened] = useState<number>()
  const verify = useLongWork('verify', (signal) => office.journal.verify(undefined, { signal }))
  const check = useLongWork('check', (signal) => office.journal.check(undefined, { signal }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions are named anew in another language
  const columns = useMemo(
    (): ShownColumn<typeof journalList>[] => [
      { id: 'number', label: t('journal.number'), width: 84 },
      { id: 'at', label: t('journal.at') },
      { id: 'who', label: t('journal.who'), width: 170 },
      {
        id: 'what',
        label: t('journal.what'),
        words: (action) => sayAction(action, say),
        codes: knownActions,
        width: 260,
      },
      { id: 'about', label: t('journal.about'), width: 300 },
      { id: 'hash', label: t('journal.hash'), hidden: true },
    ],
    [t, i18n.language],
  )
  return (
    <>
      <ListPage
        list={journalList}
        client={office.list.journal}
        title={t('journal.title')}
        summary={t('journal.summary')}
        columns={columns}
        onOpen={({ id }) => setOpened(Number(id))}
        preview={({ id }) => <EntryOf sequence={Number(id)} />}
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
          </div>
        }
        empty={{ what: t('journal.empty'), next: t('journal.emptyNext') }}
      />
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={opened !== undefined ? t('journal.entry', { number: opened }) : ''}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        size={720}
      >
        {opened !== undefined ? <EntryOf sequence={opened} /> : null}
      </Modal>
    </>
  )
}

/** What is known beforehand of what can be done; a filter offers these. */
const knownActions = [
  ...Object.keys(locales.en.activity?.did ?? {})
    .filter((key) => key !== 'list_export')
    .map((key) => key.replace('_', '.')),
  ...Object.keys(officeLists).map((list) => `list.${list}.export`),
]

function EntryOf({ sequence }: { sequence: number }) {
  const found = useQuery(officeQuery.journal.list.queryOptions({ input: { sequence, limit: 1 } }))
  const [entry] = found.data?.rows ?? []
  return (
    <>
      <Problem error={found.error} saved="reading" />
      {entry ? <EntryDetail entry={entry} /> : null}
    </>
  )
}
