import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { folded } from '#shared/domain/folded.ts'
import { officeQuery } from '../../office/client.ts'
import { useMay } from '../../office/office-state.ts'
import { useOpenRecord } from '../../routing/place-of.ts'
import { sayIfKnown } from '../../text/i18n.ts'
import { useSay } from '../../text/use-say.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import classes from './find-anything.module.css'
import { findablePages } from './findable-pages.ts'

const [store, spotlight] = createSpotlight()

/** Opens "Find anything". */
export const openFind = (): void => spotlight.open()

/** Spotlight marks the first entry as one types; what is answered later would leave the mark on an entry that was first. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId)
  if (!list) return
  list.querySelector('[data-selected]')?.removeAttribute('data-selected')
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  store.updateState((state) => ({ ...state, selected: 0 }))
}

/** Ctrl+K: pages and actions by their words, and whatever the office holds by number, name or place. */
export function FindAnything() {
  const { t } = useTranslation('shell')
  const say = useSay()
  const router = useRouter()
  const openRecord = useOpenRecord()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  useKeys('Ctrl+K', openFind)

  const words = folded(text).split(/\s+/).filter(Boolean)
  const pages = findablePages(router, say, may).filter((page) =>
    words.every((word) => folded(page.label).includes(word)),
  )
  const records = useQuery({
    ...officeQuery.search.find.queryOptions({ input: { text } }),
    enabled: text.length >= 2,
    staleTime: 10_000,
    placeholderData: (before) => before,
  })
  const found = text.length >= 2 ? (records.data ?? []) : []
  // Answers to what was typed before stay in view, but Enter opens none of them.
  const outdated = records.isPlaceholderData || text !== typed.trim()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every answer there is another first one
  useEffect(selectFirst, [records.data, outdated])
  const groups = [
    { id: 'actions', label: t('find.actions'), pages: pages.filter((page) => page.action) },
    { id: 'pages', label: t('find.pages'), pages: pages.filter((page) => !page.action) },
  ].filter((group) => group.pages.length > 0)

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      scrollable
      maxHeight={480}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      centered={false}
      yOffset="12vh"
      classNames={{ actionsGroup: classes.group ?? '' }}
      attributes={{ content: { 'aria-label': t('find.open') } }}
    >
      <Spotlight.Search placeholder={t('find.placeholder')} aria-label={t('find.open')} />
      <Spotlight.ActionsList>
        {found.length > 0 ? (
          <Spotlight.ActionsGroup label={t('find.records')}>
            {found.map((record) => (
              <Spotlight.Action
                key={`${record.kind}/${record.id}`}
                className={classes.action ?? ''}
                closeSpotlightOnTrigger={!outdated}
                onClick={() => (outdated ? undefined : openRecord(record.kind, record.id))}
              >
                <bdi className={classes.label}>{record.label}</bdi>
                <bdi className={classes.detail}>{record.detail}</bdi>
                <span className={classes.kind}>{sayIfKnown(`shell:find.kind.${record.kind}`)}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.id} label={group.label}>
            {group.pages.map((page) => (
              <Spotlight.Action
                key={page.path}
                className={classes.action ?? ''}
                onClick={() => router.history.push(page.path)}
              >
                <span className={classes.label}>{page.label}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {found.length === 0 && groups.length === 0 ? (
          <Spotlight.Empty>
            {t(records.isFetching && text.length >= 2 ? 'find.looking' : 'find.nothing')}
          </Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
