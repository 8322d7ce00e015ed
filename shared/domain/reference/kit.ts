import type { ItemCategory } from './item.ts'

/** For whom a kit is made up. */
export const kitVariants = [
  'household',
  'man',
  'woman',
  'girl',
  'boy',
  'baby',
  'older-person',
  'disability',
  'winter',
] as const
export type KitVariant = (typeof kitVariants)[number]

/** REF-11: whether this is a hygiene kit for women or girls without anything for menstrual hygiene. */
export function lacksMenstrualHygiene(
  variant: KitVariant,
  contents: readonly { category: ItemCategory; isMenstrualHygiene: boolean }[],
): boolean {
  if (variant !== 'woman' && variant !== 'girl') return false
  const isHygieneKit = contents.some((each) => each.category === 'hygiene')
  return isHygieneKit && !contents.some((each) => each.isMenstrualHygiene)
}
