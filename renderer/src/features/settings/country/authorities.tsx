import { useTranslation } from 'react-i18next'
import { nameIn } from '#shared/domain/name-in.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { useReading } from '../../../text/use-reading.ts'
import { Section } from '../../../ui/page/section.tsx'
import classes from '../../../ui/table.module.css'

/** Which authority answers for what. */
export function Authorities({ profile }: { profile: CountryProfile }) {
  const { t } = useTranslation('office')
  const { format, language } = useReading()
  return (
    <Section title={t('country.authorities')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('field.code')}</th>
            <th scope="col">{t('country.authority')}</th>
            <th scope="col">{t('country.does')}</th>
          </tr>
        </thead>
        <tbody>
          {profile.authorities.map((authority) => (
            <tr key={authority.code}>
              <td>
                <span className="code">{authority.code}</span>
              </td>
              <th scope="row">{nameIn(language, authority.name)}</th>
              <td>{format.list(authority.does.map((one) => t(`country.doesWhat.${one}`)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
