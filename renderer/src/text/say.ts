import i18next from 'i18next'
import type { Say } from './i18n.ts'

/** Words of any file of texts by their full key, for components that follow changes of language anyway. */
export const say = i18next.t as unknown as Say
