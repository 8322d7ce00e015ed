import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './action.module.css'
import { KeyTip } from './keys/key-tip.tsx'
import { useKeys } from './keys/use-keys.ts'

export interface DeedSpec {
  /** Names the deed among the others of its place. */
  id: string
  /** Says the deed: "Post receipt", never "OK". */
  words: string
  run: () => void
  /** Its shortcut, such as `Ctrl+Enter` or `Alt+N`; shown on it while Alt is held. */
  keys?: string | undefined
  kind?: 'main' | 'plain' | 'quiet' | 'danger' | undefined
  /** Why it cannot be done now; it stays in reach, so that the reason can be read. */
  notNow?: string | undefined
  busy?: boolean | undefined
  icon?: ReactNode
}

const looks: Record<NonNullable<DeedSpec['kind']>, ButtonProps> = {
  main: { variant: 'filled' },
  plain: { variant: 'default' },
  quiet: { variant: 'subtle' },
  danger: { variant: 'outline', color: 'var(--state-red)' },
}

type DeedProps = Omit<DeedSpec, 'id'> & { autoFocus?: boolean; fullWidth?: boolean; type?: 'button' | 'submit' }

/** A button that says a deed, does it by click or by its keys, and can say why it cannot be done now. */
export function Deed({ words, run, keys, kind = 'plain', notNow, busy = false, icon, ...rest }: DeedProps) {
  const ready = !notNow && !busy
  useKeys(keys, run, ready)
  return (
    <Tooltip label={notNow} disabled={!notNow} multiline maw={360} events={{ hover: true, focus: true, touch: true }}>
      <span className={classes.deed} data-full={rest.fullWidth || undefined}>
        <Button
          {...looks[kind]}
          {...rest}
          type={rest.type ?? 'button'}
          loading={busy}
          {...(notNow ? { 'data-disabled': true, 'aria-disabled': true } : {})}
          aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
          leftSection={icon}
          onClick={(event) => {
            if (!ready) return event.preventDefault()
            if (rest.type !== 'submit') run()
          }}
        >
          {words}
        </Button>
        <KeyTip keys={keys} />
      </span>
    </Tooltip>
  )
}
