export const warehouse = {
  title: 'Warehouse',
} as const
