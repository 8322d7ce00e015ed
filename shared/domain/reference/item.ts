export const itemCategories = ['nfi', 'shelter', 'wash', 'hygiene', 'clothing', 'sar-ppe', 'kit'] as const
export type ItemCategory = (typeof itemCategories)[number]

/** What a quantity counts: the smallest thing that is handed out. */
export const itemUnits = ['piece', 'set', 'kit', 'roll', 'pair', 'bottle', 'litre', 'kilogram', 'pack'] as const
export type ItemUnit = (typeof itemUnits)[number]
