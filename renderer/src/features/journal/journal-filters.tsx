import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { locales } from '../../text/locales.ts'
import { say } from '../../text/say.ts'
import { Lookup } from '../../ui/lookup.tsx'
import { sayAction } from '../../ui/say-action.ts'
import classes from './journal.module.css'

/** Which entries are asked of the office; empty means all. */
export interface JournalQuestion {
  text: string
  action: string
  userId: string | null
}

interface JournalFiltersProps {
  question: JournalQuestion
  onQuestion: (question: JournalQuestion) => void
}

/** What narrows the whole journal, not only the entries that are shown. */
export function JournalFilters({ question, onQuestion }: JournalFiltersProps) {
  const { t, i18n } = useTranslation('office')
  const people = useQuery(officeQuery.users.list.queryOptions())
  const persons = people.data?.map(({ id, name }) => ({ id, name })) ?? []
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions are named anew in another language
  const actions = useMemo(
    () =>
      Object.keys(locales.en.activity?.did ?? {})
        .map((key) => key.replace('_', '.'))
        .map((action) => ({ id: action, name: sayAction(action, say) })),
    [i18n.language],
  )
  return (
    <search className={classes.filters}>
      <Lookup
        label={t('journal.person')}
        quietLabel
        placeholder={t('journal.everyone')}
        choices={persons}
        value={persons.find((person) => person.id === question.userId) ?? null}
        onChange={(person) => onQuestion({ ...question, userId: person?.id ?? null })}
      />
      <Lookup
        label={t('journal.action')}
        quietLabel
        placeholder={t('journal.everything')}
        choices={actions}
        value={actions.find((action) => action.id === question.action) ?? null}
        onChange={(action) => onQuestion({ ...question, action: action?.id ?? '' })}
      />
      <TextInput
        aria-label={t('journal.find')}
        placeholder={t('journal.find')}
        value={question.text}
        maxLength={200}
        onChange={(event) => onQuestion({ ...question, text: event.currentTarget.value })}
      />
    </search>
  )
}
