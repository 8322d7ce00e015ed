import { useTranslation } from 'react-i18next'
import type { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useBirth } from '../use-birth.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { useWords } from '../use-words.ts'

type Version = Awaited<ReturnType<typeof office.consular.personVersions>>[number]
/** What a version says of the person; the rest says who wrote it down, when, from what and why. */
type Known = Omit<Version, 'version' | 'source' | 'reason' | 'recordedAt' | 'recordedBy'>

/** How each field of what is known of a person is said: a field without words does not compile. */
export function useKnownFields() {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const births = useBirth()
  const words = useWords()
  const { siteName } = useDeskLists()
  const labels: Record<keyof Known, string> = {
    familyName: t('register.familyName'),
    givenNames: t('register.givenNames'),
    nameAsTold: t('register.nameAsTold'),
    nameArabic: t('people.nameArabic'),
    sex: t('register.sex'),
    birth: t('people.birthDate'),
    nationality: t('people.nationality'),
    relation: t('register.relation'),
    phone: t('case.phone'),
    siteId: t('case.place'),
    address: t('person.address'),
    vulnerabilities: t('register.vulnerabilities'),
    disability: t('person.disability'),
  }
  const texts: { [Field in keyof Known]: (value: Known[Field]) => string } = {
    familyName: (name) => name,
    givenNames: (name) => name,
    nameAsTold: (name) => name,
    nameArabic: (name) => name,
    sex: (sex) => t(`sex.${sex}`),
    birth: births.birth,
    nationality: words.nationality,
    relation: (relation) => t(`relation.${relation}`),
    phone: (phone) => phone,
    siteId: (id) => siteName(id),
    address: (address) => address,
    vulnerabilities: (codes) => format.list(codes.map((code) => t(`vulnerability.${code}`))),
    disability: (status) => t(`disability.${status}`),
  }
  const fieldNames = Object.keys(texts) as (keyof Known)[]
  const textOf = <Field extends keyof Known>(known: Known, field: Field) => texts[field](known[field])
  /** Every field with its label; empty where nothing is known. */
  return (known: Known) => fieldNames.map((field) => ({ field, label: labels[field], text: textOf(known, field) }))
}
