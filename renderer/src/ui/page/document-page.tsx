import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './document-page.module.css'
import { type Fact, Facts, FactValue } from './facts.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'
import { type SideTab, SideTabs } from './side-tabs.tsx'

export interface DocumentPageProps extends PageHeaderProps {
  facts?: readonly Fact[]
  /** What stands under the facts: a form's fields, a warning. */
  above?: ReactNode
  /** The line grid, or whatever the document is made of. */
  children: ReactNode
  totals?: readonly Fact[]
  tabs?: readonly SideTab[]
}

/** A document: head, facts in two columns, its lines, totals that stay in view, and tabs at the far side. */
export function DocumentPage({ facts, above, children, totals, tabs, ...header }: DocumentPageProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={classes.page}>
      <PageHeader {...header} />
      <div className={classes.body}>
        <div className={classes.main}>
          <div className={classes.scroll}>
            {facts && facts.length > 0 ? <Facts facts={facts} /> : null}
            {above}
            {children}
          </div>
          {totals && totals.length > 0 ? (
            <dl className={classes.totals}>
              {totals.map((fact) => (
                <div key={fact.id}>
                  <dt>{fact.label}</dt>
                  <dd>
                    <FactValue value={fact.value} />
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
        </div>
        {tabs && tabs.length > 0 ? (
          <aside className={classes.side} aria-label={t('document.side')}>
            <SideTabs tabs={tabs} label={t('document.side')} />
          </aside>
        ) : null}
      </div>
    </div>
  )
}
