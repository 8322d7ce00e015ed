import { notifications } from '@mantine/notifications'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { referenceContract } from '#shared/contract/reference.ts'
import { kitVariants } from '#shared/domain/reference/kit.ts'
import { office } from '../../../office/client.ts'
import { newId } from '../../../office/use-call-id.ts'
import { type Kit, type OfficeLists, useOfficeLists } from '../../../office/use-office-lists.ts'
import { say } from '../../../text/i18n.ts'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { isMissing } from '../../../ui/form/fault/say-fault.ts'
import { DocumentForm } from '../../../ui/form/frame/document-form.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import type { RecordField } from '../../../ui/record-form/record-field.ts'
import { RecordFields } from '../../../ui/record-form/record-fields.tsx'
import { RecordMissing } from '../../../ui/record-form/record-missing.tsx'
import { useNameFields } from '../use-name-fields.ts'
import { weightOf } from './kit-contents.tsx'
import { type ContentLine, useContentColumns } from './use-content-columns.ts'

/** A new kit, or the next version of one: the version it comes after is given by its id. */
export function KitForm({ after }: { after?: string }) {
  const { lists } = useOfficeLists()
  if (!lists) return <Waiting />
  const before = lists.kits.find((kit) => kit.id === after)
  if (after && !before) return <RecordMissing list="/office/kits" />
  return (
    <FormOpening kind="record-kit" {...(after ? { subject: after } : {})}>
      {(opening) => <FilledKitForm opening={opening} lists={lists} before={before} />}
    </FormOpening>
  )
}

type KitDraft = Omit<Kit, 'id' | 'version' | 'status' | 'contents'> & { lines: ContentLine[] }

const schema = inputOf(referenceContract.saveKit)
const blankLine = (): ContentLine => ({ id: newId(), itemId: null, quantity: null })
const sameItem = {
  same: (line: ContentLine, other: ContentLine) => line.itemId !== null && line.itemId === other.itemId,
  addUp: (into: ContentLine, from: ContentLine): ContentLine => ({
    ...into,
    quantity: (into.quantity ?? 0) + (from.quantity ?? 0),
  }),
}

interface FilledKitFormProps {
  opening: Opening
  lists: OfficeLists
  before: Kit | undefined
}

function FilledKitForm({ opening, lists, before }: FilledKitFormProps) {
  const { t } = useTranslation('office')
  const router = useRouter()
  const names = useNameFields()
  const columns = useContentColumns(lists)
  const toList = () => router.history.push('/office/kits')
  const form = useForm({
    opening,
    schema,
    start: (): KitDraft => ({
      code: before?.code ?? '',
      nameEn: before?.nameEn ?? '',
      nameFr: before?.nameFr ?? '',
      nameAr: before?.nameAr ?? '',
      variant: before?.variant ?? 'household',
      endorsedOn: null,
      endorsedBy: before?.endorsedBy ?? '',
      lines: before?.contents.map((content) => ({ ...blankLine(), ...content })) ?? [],
    }),
    elements: { lines: blankLine },
    input: ({ lines, ...kit }, { id, callId }) => ({ ...kit, id, callId, contents: contentsIn(lines) }),
    place: (path) => path.replace(/^contents/, 'lines'),
    sayFault: (fault, path) => (path === 'lines' && isMissing(fault) ? t('kits.contentsMissing') : undefined),
    send: (kit) => office.reference.saveKit(kit),
    onSent: (kit) => {
      notifications.show({ message: t('saved', { name: `${kit.code} ${kit.version}` }) })
      router.history.replace(`/office/kits/${kit.id}`)
    },
  })
  const { code, lines } = form.values
  const version = Math.max(0, ...lists.kits.filter((kit) => kit.code === code).map((kit) => kit.version)) + 1
  const fields: RecordField<KitDraft>[] = [
    ...(before
      ? []
      : [
          {
            as: 'text',
            key: 'code',
            label: t('field.code'),
            hint: t('field.codeHint'),
            code: true,
            required: true,
          } as const,
        ]),
    {
      as: 'select',
      key: 'variant',
      label: t('kits.variant'),
      options: kitVariants.map((value) => ({ value, label: t(`kits.variants.${value}`) })),
    },
    ...names,
    { as: 'day', key: 'endorsedOn', label: t('kits.endorsedOn') },
    { as: 'text', key: 'endorsedBy', label: t('kits.endorsedBy'), hint: t('kits.endorsedHint') },
  ]
  const grams = weightOf(contentsIn(lines), lists)
  return (
    <DocumentForm
      form={form}
      title={before ? lists.nameOf(before) : t('kits.add')}
      number={before?.code}
      summary={version > 1 ? t('kits.willSave', { version, code }) : undefined}
      action={before ? t('kits.save') : t('kits.saveNew')}
      actions={[{ id: 'list', label: t('toList'), onClick: toList }]}
      onDiscarded={toList}
      asksOnLeave
      above={<RecordFields fields={fields} form={form} autoFocus />}
    >
      <LineGrid
        label={t('kits.contents')}
        {...form.grid('lines', columns)}
        make={blankLine}
        sameLot={sameItem}
        totals={
          grams > 0
            ? [{ id: 'weight', label: t('kits.weight'), value: say('common:unit.kilogram', { count: grams / 1000 }) }]
            : []
        }
      />
    </DocumentForm>
  )
}

const contentsIn = (lines: readonly ContentLine[]) =>
  lines.flatMap(({ itemId, quantity }) => (itemId && quantity ? [{ itemId, quantity }] : []))
