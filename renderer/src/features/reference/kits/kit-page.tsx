import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../office/office-state.ts'
import { useOfficeLists } from '../../../office/use-office-lists.ts'
import { say } from '../../../text/i18n.ts'
import { useReading } from '../../../text/use-reading.ts'
import type { ActionSpec } from '../../../ui/action/action.tsx'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import { DocumentPage } from '../../../ui/page/document-page.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { RecordMissing } from '../../../ui/record-form/record-missing.tsx'
import { useActivityTab } from '../../../ui/work/record-activity.tsx'
import { KitContents, weightOf } from './kit-contents.tsx'
import classes from './kit-page.module.css'

const list = '/office/kits'

/** One version of a kit: read only, because plans and reports were made with it (REF-10). */
export function KitPage({ id }: { id: string }) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const router = useRouter()
  const mayChange = useMay()('reference.change')
  const activity = useActivityTab('kit', id)
  const { lists } = useOfficeLists()
  if (!lists) return <Waiting />
  const kit = lists.kits.find((one) => one.id === id)
  if (!kit) return <RecordMissing list={list} />
  const versions = lists.kits.filter((one) => one.code === kit.code).sort((a, b) => b.version - a.version)
  const newest = versions[0] ?? kit
  const actions: ActionSpec[] = [{ id: 'list', label: t('toList'), onClick: () => router.history.push(list) }]
  if (mayChange) {
    actions.push({
      id: 'next',
      label: t('kits.nextVersion', { version: newest.version + 1 }),
      keys: 'Alt+N',
      kind: 'main',
      onClick: () => router.history.push(`${list}/${newest.id}/next`),
    })
  }
  const grams = weightOf(kit.contents, lists)
  return (
    <DocumentPage
      title={lists.nameOf(kit)}
      number={kit.code}
      state={{ state: kit.status === 'in-use' ? 'done' : 'ended', label: t(`kits.statuses.${kit.status}`) }}
      actions={actions}
      facts={[
        { id: 'version', label: t('kits.version'), value: kit.version },
        { id: 'variant', label: t('kits.variant'), value: t(`kits.variants.${kit.variant}`) },
        { id: 'on', label: t('kits.endorsedOn'), value: kit.endorsedOn && format.day(kit.endorsedOn) },
        { id: 'by', label: t('kits.endorsedBy'), value: kit.endorsedBy },
        {
          id: 'weight',
          label: t('kits.weight'),
          value: grams > 0 ? say('common:unit.kilogram', { count: grams / 1000 }) : undefined,
        },
      ]}
      tabs={[
        activity,
        {
          id: 'versions',
          label: t('kits.versions'),
          count: versions.length,
          content: (
            <ul className={classes.versions}>
              {versions.map((one) => (
                <li key={one.id} aria-current={one.id === kit.id || undefined}>
                  <QuietLink onClick={() => router.history.push(`${list}/${one.id}`)}>
                    {t('kits.versionOf', { version: one.version })}
                  </QuietLink>{' '}
                  {t(`kits.statuses.${one.status}`)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    >
      <KitContents kit={kit} lists={lists} />
    </DocumentPage>
  )
}
