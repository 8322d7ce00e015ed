/** What an outside organisation is to the office. */
export const partyKinds = ['supplier', 'transporter', 'agency', 'partner', 'authority', 'embassy'] as const
export type PartyKind = (typeof partyKinds)[number]
