import { useEffect, useState } from 'react'

/**
 * What is missing is said once the person tries to send, at its field, and the first such field takes the focus. From
 * then on it follows what is typed.
 */
export function useShowMissing<Field extends string>(missing: readonly Field[]) {
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries === 0) return
    const form = document.querySelector('[role="dialog"]') ?? document.querySelector('main')
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  return {
    shown: tries > 0 ? missing : [],
    /** Does it when nothing is missing. A refusal is shown by the mutation it came from. */
    tryWith: async (act: () => void | Promise<void>) => {
      if (missing.length > 0) return setTries((was) => was + 1)
      try {
        await act()
      } catch {
        // The mutation holds the error, and the page shows it.
      }
    },
  }
}
