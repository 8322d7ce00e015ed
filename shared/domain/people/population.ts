/** Who receives help (R1); nationals of Lebanon are helped as a group of their own (R22). */
export const populationGroups = ['migrant', 'refugee', 'idp', 'returnee', 'host-community', 'national'] as const
export type PopulationGroup = (typeof populationGroups)[number]

/** HXL counts women and girls as `f`, men and boys as `m`. */
export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]

/**
 * What is known of a person's disability (Washington Group questions, domain.md 7); `not-stated` is the honest answer
 * where nobody asked.
 */
export const disabilityStatuses = ['with', 'without', 'not-stated'] as const
export type DisabilityStatus = (typeof disabilityStatuses)[number]

/** Kinds of places (R2, 15.1 Site). */
export const siteTypes = [
  'detention-centre',
  'disembarkation-point',
  'urban',
  'collective-shelter',
  'informal-settlement',
  'damaged-homes',
  'hospital',
  'school',
  'airport',
  'distribution-point',
  'embassy',
  'other',
] as const
export type SiteType = (typeof siteTypes)[number]
