import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { type Reference, useReference } from '../use-reference.ts'

/** What the form of a kind is given; `about` is the record it is begun from, when it is begun from one. */
export interface KindFormProps {
  opening: Opening
  reference: Reference
  about: string | undefined
}

interface KindFormOfProps {
  kind: FormKind
  id: string
  about: string | undefined
  form: (props: KindFormProps) => ReactNode
}

/** A document as it is typed, with what its draft kept of it. */
export function KindForm({ kind, id, about, form: Form }: KindFormOfProps) {
  const { t } = useTranslation('common')
  const reference = useReference()
  if (!reference) return <p role="status">{t('loading')}</p>
  return (
    <FormOpening kind={kind} subject={id} id={id}>
      {(opening) => <Form opening={opening} reference={reference} about={about} />}
    </FormOpening>
  )
}
