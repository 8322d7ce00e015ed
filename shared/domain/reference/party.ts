/** What a party that is not the office can be to it. */
export const partyKinds = ['supplier', 'transporter', 'agency', 'partner', 'authority', 'embassy'] as const
