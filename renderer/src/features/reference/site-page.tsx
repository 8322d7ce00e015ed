import { useTranslation } from 'react-i18next'
import { referenceContract } from '#shared/contract/reference.ts'
import { siteTypes } from '#shared/domain/people/population.ts'
import { office } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { type Site, useOfficeLists } from '../../office/use-office-lists.ts'
import { termsIn } from '../../text/locales.ts'
import { useReading } from '../../text/use-reading.ts'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { Waiting } from '../../ui/page/waiting.tsx'
import type { RecordField } from '../../ui/record-form/record-field.ts'
import { RecordMissing } from '../../ui/record-form/record-missing.tsx'
import { RecordPage } from '../../ui/record-form/record-page.tsx'
import { siteStates } from './sites-page.tsx'
import { useNameFields } from './use-name-fields.ts'

const schema = inputOf(referenceContract.saveSite)
const list = '/office/sites'
const statuses = ['open', 'closed', 'inaccessible'] as const

/** A site: a new one without an id. */
export function SitePage({ id }: { id?: string }) {
  const { t } = useTranslation('office')
  const { language } = useReading()
  const names = useNameFields()
  const { lists } = useOfficeLists()
  if (!lists) return <Waiting />
  const site = lists.sites.find((one) => one.id === id)
  if (id && !site) return <RecordMissing list={list} />
  const fields: RecordField<Site>[] = [
    ...names,
    {
      as: 'select',
      key: 'type',
      label: t('field.type'),
      options: siteTypes.map((value) => ({ value, label: termsIn(language).siteType[value] })),
    },
    { as: 'lookup', key: 'pcode', label: t('field.area'), hint: t('field.areaHint'), choices: lists.areaChoices },
    {
      as: 'select',
      key: 'status',
      label: t('field.status'),
      options: statuses.map((value) => ({ value, label: t(`sites.statuses.${value}`) })),
    },
    { as: 'check', key: 'sensitive', label: t('sites.sensitive'), hint: t('sites.sensitiveHint') },
  ]
  return (
    <RecordPage<Site>
      key={id ?? 'new'}
      kind="site"
      isNew={!site}
      list={list}
      title={site ? lists.nameOf(site) : t('sites.add')}
      state={site && { state: siteStates[site.status], label: t(`sites.statuses.${site.status}`) }}
      nameOf={lists.nameOf}
      start={
        site ?? {
          id: newId(),
          nameEn: '',
          nameFr: '',
          nameAr: '',
          type: 'distribution-point',
          pcode: '',
          sensitive: false,
          status: 'open',
        }
      }
      fields={() => fields}
      schema={schema}
      save={(saved) => office.reference.saveSite(saved)}
    />
  )
}
