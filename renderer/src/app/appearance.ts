import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { SessionStatus } from '#shared/contract/session.ts'
import { isLanguage, type Language } from '#shared/domain/languages.ts'
import type { Digits, Reading } from '../text/format.ts'
import { changeReading, currentReading } from '../text/i18n.ts'

const key = 'amana.reading'
const countries: Record<string, string> = { libya: 'LY', lebanon: 'LB', LY: 'LY', LB: 'LB' }

/** The language of the last person at this computer, else the computer's own: for the pages before anyone signs in. */
export function firstReading(asked: string | undefined): Reading {
  const [language, digits] = (localStorage.getItem(key) ?? '').split('/')
  const system = navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage)
  const chosen = isLanguage(asked) ? asked : isLanguage(language) ? language : (system ?? 'en')
  return { language: chosen, digits: digits === 'arab' ? 'arab' : 'latn', country: 'LY' }
}

/** Changes the language for this window and remembers it for the next start. */
export function chooseReading(language: Language, digits: Digits): void {
  localStorage.setItem(key, `${language}/${digits}`)
  void changeReading({ ...currentReading(), language, digits })
}

/** Once someone is signed in, the program looks as they chose; the month names follow the office's country. */
export function useAppearance(status: SessionStatus | undefined): void {
  const { setColorScheme } = useMantineColorScheme()
  const user = status?.user
  const country = countries[status?.office?.country ?? ''] ?? 'LY'
  const { language, digits, theme } = user ?? {}
  useEffect(() => {
    if (!language || !digits) return
    localStorage.setItem(key, `${language}/${digits}`)
    void changeReading({ language, digits, country })
  }, [language, digits, country])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is a new function in every render
  useEffect(() => {
    if (theme) setColorScheme(theme)
  }, [theme])
}
