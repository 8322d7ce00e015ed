import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { Section } from '../../ui/page/section.tsx'
import classes from '../../ui/table.module.css'

/** Everyone of the office with a certificate, and its whole fingerprint. */
export function Signers() {
  const { t } = useTranslation('office')
  const people = useQuery(officeQuery.users.list.queryOptions())
  const signers = people.data?.filter((person) => person.certificateFingerprint !== null) ?? []
  if (signers.length === 0) return null
  return (
    <Section title={t('keys.signers')} says={t('keys.signersSays')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('keys.fingerprint')}</th>
          </tr>
        </thead>
        <tbody>
          {signers.map((person) => (
            <tr key={person.id}>
              <th scope="row" className={classes.nowrap}>
                <bdi>{person.name}</bdi>
              </th>
              <td>
                <bdi dir="ltr">{person.certificateFingerprint}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
