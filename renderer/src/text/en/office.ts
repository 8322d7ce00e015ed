export const office = {
  title: 'Office',
} as const
