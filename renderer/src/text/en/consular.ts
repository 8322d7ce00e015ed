export const consular = {
  title: 'Consular',
} as const
