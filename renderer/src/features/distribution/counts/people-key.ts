/** How a count of people is kept while it is typed: `migrant/female/5-17`. */
export const peopleKey = (group: string, sex: string, band: string): string => `${group}/${sex}/${band}`
