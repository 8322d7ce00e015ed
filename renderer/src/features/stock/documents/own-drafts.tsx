import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { FormKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import { officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import { readKept } from '../../../ui/form/draft/kept-content.ts'
import { StateShape } from '../../../ui/state-mark.tsx'
import { useReference } from '../use-reference.ts'
import classes from './own-drafts.module.css'

const list = z.array(z.unknown()).optional()
/** As much of a kept form as its title needs. */
const shown = z.object({ warehouseId: z.string().nullable(), lines: list, lots: list })

/** Forms begun and not yet sent, above the list they will be in. */
export function OwnDrafts({ kind, onOpen }: { kind: FormKind; onOpen: (id: string) => void }) {
  const { t } = useTranslation('stock')
  const { format } = useReading()
  const reference = useReference()
  const { data = [] } = useQuery(officeQuery.draft.list.queryOptions({ input: { kind } }))
  const titleOf = (content: unknown) => {
    const values = shown.safeParse(readKept(content)?.values).data
    const warehouse = reference?.warehouseName(values?.warehouseId ?? '') || '…'
    return t(`form.${kind}.draftTitle`, { warehouse, lines: (values?.lines ?? values?.lots)?.length ?? 0 })
  }
  if (data.length === 0) return null
  return (
    <div className={classes.drafts}>
      <StateShape state="draft" />
      <span>{t('drafts.yours', { count: data.length })}</span>
      {data.map((draft) => (
        <span key={draft.id}>
          <QuietLink onClick={() => onOpen(draft.subjectId)}>{titleOf(draft.content)}</QuietLink>{' '}
          <span className={classes.when}>{format.instant(draft.savedAt)}</span>
        </span>
      ))}
    </div>
  )
}
