export const firstStart = {
  title: 'Start',
} as const
