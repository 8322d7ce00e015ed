import { Tabs } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useReading } from '../../text/use-reading.ts'
import classes from './side-tabs.module.css'

export interface SideTab {
  id: string
  label: string
  /** Shown after the word: how many entries the tab holds. */
  count?: number | undefined
  content: ReactNode
}

/** The tabs at the far side of a document: activity, related documents, attachments. */
export function SideTabs({ tabs, label }: { tabs: readonly SideTab[]; label: string }) {
  const { format } = useReading()
  const [chosen, choose] = useState<string | null>(tabs[0]?.id ?? null)
  return (
    <Tabs value={chosen} onChange={choose} keepMounted={false} className={classes.tabs}>
      <Tabs.List aria-label={label}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.id} value={tab.id} className={classes.tab ?? ''}>
            {tab.label}
            {tab.count === undefined ? null : <span className={classes.count}>{format.number(tab.count)}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id} className={classes.panel ?? ''} tabIndex={0}>
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
