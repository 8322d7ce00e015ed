import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { referenceContract } from '#shared/contract/reference.ts'
import { listNationalities } from '#shared/domain/people/countries.ts'
import { partyKinds } from '#shared/domain/reference/party.ts'
import { office } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { type Partner, useOfficeLists } from '../../office/use-office-lists.ts'
import { useReading } from '../../text/use-reading.ts'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import type { Faults } from '../../ui/form/fault/fault.ts'
import { Waiting } from '../../ui/page/waiting.tsx'
import type { RecordField } from '../../ui/record-form/record-field.ts'
import { RecordMissing } from '../../ui/record-form/record-missing.tsx'
import { RecordPage } from '../../ui/record-form/record-page.tsx'
import { useNameFields } from './use-name-fields.ts'

const schema = inputOf(referenceContract.saveParty)
const list = '/office/partners'
const statuses = ['active', 'expired'] as const

/** A supplier, transporter, agency, authority or embassy: a new one without an id. */
export function PartnerPage({ id }: { id?: string }) {
  const { t } = useTranslation('office')
  const { language } = useReading()
  const names = useNameFields()
  const { lists } = useOfficeLists()
  const countries = useMemo(
    () => listNationalities(language).map(({ code, name }) => ({ id: code, code, name })),
    [language],
  )
  if (!lists) return <Waiting />
  const partner = lists.parties.find((one) => one.id === id)
  if (id && !partner) return <RecordMissing list={list} />
  const fields = (now: Partner): RecordField<Partner>[] => [
    {
      as: 'select',
      key: 'kind',
      label: t('partners.kind'),
      options: partyKinds.map((value) => ({ value, label: t(`partners.kinds.${value}`) })),
    },
    ...(now.kind === 'embassy'
      ? [{ as: 'lookup', key: 'country', label: t('partners.country'), choices: countries } as const]
      : []),
    ...names,
    {
      as: 'select',
      key: 'status',
      label: t('field.status'),
      options: statuses.map((value) => ({ value, label: t(`partners.statuses.${value}`) })),
    },
  ]
  return (
    <RecordPage<Partner>
      key={id ?? 'new'}
      kind="party"
      isNew={!partner}
      list={list}
      title={partner ? lists.nameOf(partner) : t('partners.add')}
      state={
        partner && {
          state: partner.status === 'active' ? 'done' : 'ended',
          label: t(`partners.statuses.${partner.status}`),
        }
      }
      nameOf={lists.nameOf}
      start={
        partner ?? {
          id: newId(),
          kind: 'supplier',
          nameEn: '',
          nameFr: '',
          nameAr: '',
          country: '',
          status: 'active',
        }
      }
      fields={fields}
      rules={(now): Faults => (now.kind === 'embassy' && now.country === '' ? { country: { code: 'EMPTY' } } : {})}
      schema={schema}
      save={(saved) => office.reference.saveParty({ ...saved, country: saved.kind === 'embassy' ? saved.country : '' })}
    />
  )
}
