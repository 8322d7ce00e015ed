import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/languages.ts'

interface Named {
  nameEn: string
  nameFr: string
  nameAr: string
}

/** The three names of a record: the English one is needed, the others stand in for it where they are given. */
export function useNameFields() {
  const { t } = useTranslation('office')
  const field = (key: keyof Named, language: Language, hint?: string) =>
    ({ as: 'text', key, label: t(`field.${key}`), language, ...(hint ? { hint } : { required: true }) }) as const
  return [
    field('nameEn', 'en'),
    field('nameFr', 'fr', t('field.otherNames')),
    field('nameAr', 'ar', t('field.otherNames')),
  ] as const
}
