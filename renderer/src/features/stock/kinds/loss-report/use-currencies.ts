import { useMemo } from 'react'
import { useReading } from '../../../../text/use-reading.ts'
import type { Choice } from '../../../../ui/field/choice.ts'

/** Every currency by its code, named in the person's language. */
export function useCurrencies(): readonly Choice[] {
  const { language } = useReading()
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    return Intl.supportedValuesOf('currency').map((code) => ({ id: code, code, name: names.of(code) ?? code }))
  }, [language])
}
