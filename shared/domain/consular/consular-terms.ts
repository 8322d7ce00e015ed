/** How a consular session is held (R12). */
export const sessionModes = ['in-embassy', 'in-detention-centre', 'other-site', 'online'] as const
export type SessionMode = (typeof sessionModes)[number]

/** What a session comes to for one person invited; VHR-9: there is one for each. */
export const sessionResults = ['verified', 'rejected', 'pending', 'more-documents', 'absent'] as const
export type SessionResult = (typeof sessionResults)[number]

export const travelDocumentTypes = [
  'passport',
  'emergency-travel-certificate',
  'laissez-passer',
  'identity-card',
  'other',
] as const
export type TravelDocumentType = (typeof travelDocumentTypes)[number]

/** Where a travel document stands. */
export const documentStates = ['requested', 'issued', 'received', 'expired', 'lost', 'returned'] as const
export type DocumentState = (typeof documentStates)[number]

/** How consent was given. VHR-2: an international movement needs `written`, or `proxy` by who decides for the person. */
export const consentKinds = ['written', 'oral', 'proxy'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** To whom a person allowed data to be given. */
export const consentScopes = ['embassy', 'authority', 'airline', 'receiving-mission', 'medical', 'photo'] as const
export type ConsentScope = (typeof consentScopes)[number]

export const referralSources = [
  'embassy',
  'outreach',
  'detention-visit',
  'hotline',
  'partner',
  'self',
  'protection',
] as const
export type ReferralSource = (typeof referralSources)[number]

/** How people leave: a flight of the organisation's own, or seats on another. */
export const departureKinds = ['charter', 'commercial'] as const
export type DepartureKind = (typeof departureKinds)[number]

/** A field of a machine-readable zone that a check digit guards; `all` is the composite over several. Names have none. */
export const mrzCheckedFields = ['number', 'birthDate', 'expiresOn', 'optional', 'all'] as const
export type MrzCheckedField = (typeof mrzCheckedFields)[number]

/** What can be wrong with a zone besides: no format that there is, or days that there are not. */
export const mrzFaults = [...mrzCheckedFields, 'format', 'dates'] as const

/** What is typed of a document and stands in its zone too. */
export const mrzTypedFields = ['number', 'nationality', 'birthDate', 'expiresOn', 'sex'] as const
