import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Language, languageCodes } from '#shared/domain/languages.ts'
import { recordName } from '#shared/domain/name-in.ts'
import { listNationalities } from '#shared/domain/people/countries.ts'
import { officeQuery } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import type { Choice } from '../../ui/field/choice.ts'

export interface EmbassyChoice extends Choice {
  /** ISO 3166 alpha-3; empty when the embassy serves no one country. */
  country: string
}

/** What the forms of the desk look up, in the person's language. */
export interface DeskLists {
  embassies: readonly EmbassyChoice[]
  sites: readonly Choice[]
  projects: readonly Choice[]
  authorities: readonly Choice[]
  nationalities: readonly Choice[]
  /** Where somebody stays or something is held, also at a site that is closed by now; empty for none. */
  siteName: (id: string | null) => string
}

interface Named {
  nameEn: string
  nameFr: string
  nameAr: string
}

/** Lists for lookups; empty while they are asked for. */
export function useDeskLists(): DeskLists {
  const { language } = useReading()
  const { data } = useQuery(officeQuery.reference.all.queryOptions())
  return useMemo(() => {
    const nameOf = (record: Named) => recordName(language, record)
    const named = <R extends Named & { id: string }>(record: R) => ({
      id: record.id,
      name: nameOf(record),
      alsoFoundBy: [record.nameEn, record.nameFr, record.nameAr].filter(Boolean),
    })
    const sites = new Map(data?.sites.map((site) => [site.id, nameOf(site)]))
    const parties = data?.parties.filter((party) => party.status === 'active') ?? []
    return {
      embassies: parties
        .filter((party) => party.kind === 'embassy')
        .map((party) => ({ ...named(party), country: party.country })),
      authorities: parties.filter((party) => party.kind === 'authority').map(named),
      sites: data?.sites.filter((site) => site.status === 'open').map(named) ?? [],
      projects:
        data?.projects
          .filter((project) => project.status !== 'closed')
          .map((project) => ({ id: project.id, code: project.code, name: project.title })) ?? [],
      nationalities: nationalityChoices(language),
      siteName: (id) => (id === null ? '' : (sites.get(id) ?? '')),
    }
  }, [data, language])
}

const made = new Map<string, readonly Choice[]>()

function nationalityChoices(language: Language): readonly Choice[] {
  const known = made.get(language)
  if (known) return known
  const others = languageCodes.map((each) => new Map(listNationalities(each).map((n) => [n.code, n.name])))
  const choices = listNationalities(language).map(({ code, name }) => ({
    id: code,
    code,
    name,
    alsoFoundBy: others.flatMap((names) => names.get(code) ?? []),
  }))
  made.set(language, choices)
  return choices
}
