import { z } from 'zod'
import { oldestAge } from '#shared/domain/people/birth.ts'
import { isNationality } from '#shared/domain/people/countries.ts'
import { personSexes, personSources, vulnerabilities } from '#shared/domain/people/person.ts'
import { disabilityStatuses } from '#shared/domain/people/population.ts'
import { day, id, line, month, name } from '../fields.ts'

/** ISO 3166-1 alpha-3 or one of ICAO's codes for people without a country's (domain.md 9). */
export const nationality = z.string().refine(isNationality, { error: 'NOT_A_NATIONALITY' })

/** What is known of a birth: a day, a month, a year, or an age in completed years and the day it was told. */
export const birth = z.discriminatedUnion('known', [
  z.object({ known: z.literal('day'), on: day }),
  z.object({ known: z.literal('month'), in: month }),
  z.object({ known: z.literal('year'), year: z.int().min(1850).max(2999) }),
  z.object({ known: z.literal('age'), age: z.int().nonnegative().max(oldestAge), toldOn: day }),
])

/** What is known of a person at a time: one version. */
export const known = z.object({
  /** As in the travel document or the best paper there is. */
  familyName: line(200),
  givenNames: name,
  nameAsTold: line(200).default(''),
  nameArabic: line(200).default(''),
  sex: z.enum(personSexes),
  birth,
  nationality,
  phone: line(40).default(''),
  /** Where the person stays: a site of the office, or with nothing an address. */
  siteId: id.nullable().default(null),
  address: line(300).default(''),
  vulnerabilities: z.array(z.enum(vulnerabilities)).default([]),
  disability: z.enum(disabilityStatuses).default('not-stated'),
})

/** Where what is known of a person comes from. */
export const source = z.enum(personSources)
