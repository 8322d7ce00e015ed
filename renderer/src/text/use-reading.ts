import { useTranslation } from 'react-i18next'
import { type Format, localeOf, type Reading } from './format.ts'
import { currentFormat, currentReading, directionOf } from './i18n.ts'

export interface CurrentReading extends Reading {
  direction: 'ltr' | 'rtl'
  locale: string
  format: Format
}

/** How this person reads now: language, direction, and the ways to write numbers and dates. Follows changes. */
export function useReading(): CurrentReading {
  // Subscribes to the change of language, which changeReading makes last.
  useTranslation()
  const reading = currentReading()
  return {
    ...reading,
    direction: directionOf(reading.language),
    locale: localeOf(reading),
    format: currentFormat(),
  }
}
