import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kitVariants } from '#shared/domain/reference/kit.ts'
import { office } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { type Kit, type OfficeLists, useOfficeLists } from '../../../office/use-office-lists.ts'
import { say } from '../../../text/say.ts'
import { DocumentPage } from '../../../ui/document-page.tsx'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useFieldErrors } from '../../../ui/record-form/field-errors.ts'
import type { RecordField } from '../../../ui/record-form/record-field.ts'
import { RecordFields } from '../../../ui/record-form/record-fields.tsx'
import { RecordMissing } from '../../../ui/record-form/record-missing.tsx'
import { useNameFields } from '../use-name-fields.ts'
import { weightOf } from './kit-contents.tsx'
import { type ContentLine, useContentColumns } from './use-content-columns.ts'

/** A new kit, or the next version of one: the version it comes after is given by its id. */
export function KitForm({ after }: { after?: string }) {
  const { lists } = useOfficeLists()
  if (!lists) return null
  const before = lists.kits.find((kit) => kit.id === after)
  if (after && !before) return <RecordMissing list="/office/kits" />
  return <FilledKitForm key={after ?? 'new'} lists={lists} before={before} />
}

type KitDraft = Omit<Kit, 'version' | 'status' | 'contents'>

function FilledKitForm({ lists, before }: { lists: OfficeLists; before: Kit | undefined }) {
  const { t } = useTranslation('office')
  const router = useRouter()
  const callId = useCallId()
  const names = useNameFields()
  const columns = useContentColumns(lists)
  const [draft, setDraft] = useState<KitDraft>(() => ({
    id: newId(),
    code: before?.code ?? '',
    nameEn: before?.nameEn ?? '',
    nameFr: before?.nameFr ?? '',
    nameAr: before?.nameAr ?? '',
    variant: before?.variant ?? 'household',
    endorsedOn: null,
    endorsedBy: before?.endorsedBy ?? '',
  }))
  const [lines, setLines] = useState<ContentLine[]>(
    () => before?.contents.map((content) => ({ id: newId(), ...content })) ?? [],
  )
  const [bad, setBad] = useState(0)
  const contents = useMemo(
    () => lines.flatMap(({ itemId, quantity }) => (itemId && quantity ? [{ itemId, quantity }] : [])),
    [lines],
  )
  const save = useMutation({
    mutationFn: () => office.reference.saveKit({ ...draft, contents, callId }),
    onSuccess: (kit) => {
      notifications.show({ message: t('saved', { name: `${kit.code} ${kit.version}` }) })
      router.history.replace(`/office/kits/${kit.id}`)
    },
  })
  const errorOf = useFieldErrors(save.error)
  const version = Math.max(0, ...lists.kits.filter((kit) => kit.code === draft.code).map((kit) => kit.version)) + 1
  const fields: RecordField<KitDraft>[] = [
    ...(before
      ? []
      : [{ as: 'text', key: 'code', label: t('field.code'), hint: t('field.codeHint'), max: 32, code: true } as const]),
    {
      as: 'select',
      key: 'variant',
      label: t('kits.variant'),
      options: kitVariants.map((value) => ({ value, label: t(`kits.variants.${value}`) })),
    },
    ...names,
    { as: 'day', key: 'endorsedOn', label: t('kits.endorsedOn') },
    { as: 'text', key: 'endorsedBy', label: t('kits.endorsedBy'), hint: t('kits.endorsedHint'), max: 200 },
  ]
  const grams = weightOf(contents, lists)
  return (
    <DocumentPage
      title={before ? lists.nameOf(before) : t('kits.add')}
      number={before?.code}
      summary={version > 1 ? t('kits.willSave', { version, code: draft.code }) : undefined}
      actions={[
        { id: 'list', label: t('toList'), onClick: () => router.history.push('/office/kits') },
        {
          id: 'save',
          label: before ? t('kits.save') : t('kits.saveNew'),
          keys: 'Ctrl+Enter',
          kind: 'main',
          onClick: () => save.mutate(),
          busy: save.isPending,
          disabledReason:
            bad > 0 ? t('kits.contentsBad') : contents.length === 0 ? t('kits.contentsMissing') : undefined,
        },
      ]}
    >
      <Problem error={save.error} />
      <RecordFields
        fields={fields}
        record={draft}
        errorOf={errorOf}
        autoFocus
        onChange={(key, value) => setDraft((was) => ({ ...was, [key]: value }))}
      />
      <LineGrid
        label={t('kits.contents')}
        columns={columns}
        lines={lines}
        onLines={setLines}
        make={() => ({ id: newId(), itemId: null, quantity: null })}
        sameLot={{
          same: (line, other) => line.itemId !== null && line.itemId === other.itemId,
          addUp: (into, from) => ({ ...into, quantity: (into.quantity ?? 0) + (from.quantity ?? 0) }),
        }}
        onCheck={(check) => setBad(check.bad + check.staged)}
        totals={
          grams > 0
            ? [{ id: 'weight', label: t('kits.weight'), value: say('common:unit.kilogram', { count: grams / 1000 }) }]
            : []
        }
      />
    </DocumentPage>
  )
}
