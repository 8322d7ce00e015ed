import { useTranslation } from 'react-i18next'
import { namespaces, type Say } from './i18n.ts'

/** Says words of any area by their full key; for what is handed on to a function. Follows the language. */
export function useSay(): Say {
  return useTranslation(namespaces).t
}
