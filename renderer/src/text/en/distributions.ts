export const distributions = {
  title: 'Distributions',
} as const
