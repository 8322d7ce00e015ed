import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { documentKindNames } from '#shared/domain/stock/kinds/document-kinds.ts'
import { useOpenRecord } from '../../../routing/place-of.ts'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import { type DocumentWhole, distributionOf } from './document-whole.ts'
import classes from './related-documents.module.css'

const order: readonly string[] = documentKindNames

/** The chain a document stands in, in the order in which goods go, each to be walked to. */
export function RelatedDocuments({ document }: { document: DocumentWhole }) {
  const { t } = useTranslation('stock')
  const openRecord = useOpenRecord()
  const { id, kind, number, related } = document
  const distribution = distributionOf(document)
  const chain = [{ id, kind, number }, ...related].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.number.localeCompare(b.number),
  )
  const words = (one: string) => (isKind(one) ? t(`kind.${one}`) : one)
  return (
    <>
      <ol className={classes.chain}>
        {chain.map((one) => (
          <li key={one.id} aria-current={one.id === id ? 'true' : undefined}>
            <span className={classes.kind}>{words(one.kind)}</span>
            {one.id === id ? (
              <span className="code">{one.number}</span>
            ) : (
              <Link to="/warehouse/documents/$id" params={{ id: one.id }} className={`code ${classes.link}`}>
                {one.number}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {distribution ? (
        <QuietLink onClick={() => openRecord('distribution', distribution)}>{t('document.openDistribution')}</QuietLink>
      ) : null}
    </>
  )
}

const isKind = (kind: string): kind is DocumentWhole['kind'] => order.includes(kind)
