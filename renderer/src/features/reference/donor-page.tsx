import { useTranslation } from 'react-i18next'
import { referenceContract } from '#shared/contract/reference.ts'
import { office } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { type Donor, useOfficeLists } from '../../office/use-office-lists.ts'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { Waiting } from '../../ui/page/waiting.tsx'
import type { RecordField } from '../../ui/record-form/record-field.ts'
import { RecordMissing } from '../../ui/record-form/record-missing.tsx'
import { RecordPage } from '../../ui/record-form/record-page.tsx'

const schema = inputOf(referenceContract.saveDonor)
const list = '/office/donors'

/** A donor: a new one without an id. */
export function DonorPage({ id }: { id?: string }) {
  const { t } = useTranslation('office')
  const { lists } = useOfficeLists()
  if (!lists) return <Waiting />
  const donor = lists.donors.find((one) => one.id === id)
  if (id && !donor) return <RecordMissing list={list} />
  const fields: RecordField<Donor>[] = [
    { as: 'text', key: 'code', label: t('field.code'), hint: t('field.codeHint'), code: true, required: true },
    { as: 'text', key: 'name', label: t('field.name'), required: true },
  ]
  return (
    <RecordPage<Donor>
      key={id ?? 'new'}
      kind="donor"
      isNew={!donor}
      list={list}
      title={donor?.name ?? t('donors.add')}
      number={donor?.code}
      nameOf={(saved) => saved.name}
      start={donor ?? { id: newId(), code: '', name: '' }}
      fields={() => fields}
      schema={schema}
      save={(saved) => office.reference.saveDonor(saved)}
    />
  )
}
