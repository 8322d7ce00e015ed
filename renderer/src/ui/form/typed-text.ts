import { useState } from 'react'

/** What is typed in a field and is no value yet. A form holds it, so that its draft keeps it and it counts as a fault. */
export interface TypedText {
  text: string | undefined
  type: (text: string | undefined) => void
}

/** The text of a field that stands outside of a form: its own. */
export function useTypedText(held: TypedText | undefined): TypedText {
  const [text, type] = useState<string>()
  return held ?? { text, type }
}
