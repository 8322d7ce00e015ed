import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { documentKinds, formKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import { useMay } from '../../../office/office-state.ts'
import type { ActionSpec } from '../../../ui/action/action.tsx'

/** The documents that the person may begin, in the order in which goods go. The first of all is the main one. */
export function useNewDocuments(): readonly ActionSpec[] {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const may = useMay()
  return formKinds
    .filter((kind) => may(documentKinds[kind].may.post))
    .map((kind) => ({
      id: kind,
      label: t(`form.${kind}.new`),
      keys: documentKinds[kind].form.keys,
      ...(kind === formKinds[0] ? { kind: 'main' as const } : {}),
      onClick: () => void navigate({ to: `/warehouse/${documentKinds[kind].list}/new` }),
    }))
}
