import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { likelyMatch } from '#shared/domain/people/name-search.ts'
import { officeQuery } from '../../../office/client.ts'
import { useBirth } from '../use-birth.ts'
import { useWords } from '../use-words.ts'
import type { MemberDraft } from './register-draft.ts'
import classes from './register-page.module.css'

/** Shorter names sound like half the register. */
const shortest = 5
const shown = 3

/** People who may be the one being registered: the same name in any script, so that nobody gets a second case. */
export function KnownAlready({ member }: { member: MemberDraft }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const says = useBirth()
  const latin = `${member.givenNames} ${member.familyName}`.trim()
  const complete = member.givenNames.trim() !== '' && member.familyName.trim() !== ''
  const text = useDeferredValue(complete ? latin : member.nameArabic.trim())
  const search = useQuery({
    ...officeQuery.consular.search.queryOptions({ input: { text, limit: shown } }),
    enabled: text.length >= shortest && text.includes(' '),
  })
  const found = (search.data ?? []).filter(
    (each) => each.score >= likelyMatch && (member.nationality === '' || each.nationality === member.nationality),
  )
  if (found.length === 0) return null
  return (
    <div className={classes.known} role="status">
      <span>{t('register.known')}</span>
      {found.map((each) => (
        <Link key={each.personId} to="/consular/cases/$id" params={{ id: each.caseId }} className={classes.knownLink}>
          {t('register.knownOne', {
            name: each.nameArabic ? `${each.name} · ${each.nameArabic}` : each.name,
            birth: says.birth(each.birth),
            nationality: words.nationality(each.nationality),
            number: each.caseNumber,
          })}
        </Link>
      ))}
    </div>
  )
}
