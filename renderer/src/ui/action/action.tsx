import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { KeyTip } from '../keys/key-tip.tsx'
import { useKeys } from '../keys/use-keys.ts'
import classes from './action.module.css'

export interface ActionSpec {
  /** Names the action among the others of its place. */
  id: string
  /** Says the action: "Post receipt", never "OK". */
  label: string
  onClick: () => void
  /** Its shortcut, such as `Ctrl+Enter` or `Alt+N`; shown on it while Alt is held. */
  keys?: string | undefined
  kind?: 'main' | 'plain' | 'quiet' | 'danger' | undefined
  /** Why it cannot be done now; it stays in reach, so that the reason can be read. */
  disabledReason?: string | undefined
  busy?: boolean | undefined
  icon?: ReactNode
}

const looks: Record<NonNullable<ActionSpec['kind']>, ButtonProps> = {
  main: { variant: 'filled' },
  plain: { variant: 'default' },
  quiet: { variant: 'subtle' },
  danger: { variant: 'outline', color: 'var(--state-red)' },
}

type ActionButtonProps = Omit<ActionSpec, 'id'> & {
  autoFocus?: boolean
  fullWidth?: boolean
  type?: 'button' | 'submit'
}

/** A button that says a action, does it by click or by its keys, and can say why it cannot be done now. */
export function ActionButton({
  label,
  onClick,
  keys,
  kind = 'plain',
  disabledReason,
  busy = false,
  icon,
  ...rest
}: ActionButtonProps) {
  const ready = !disabledReason && !busy
  useKeys(keys, onClick, ready)
  return (
    <Tooltip
      label={disabledReason}
      disabled={!disabledReason}
      multiline
      maw={360}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span className={classes.action} data-full={rest.fullWidth || undefined}>
        <Button
          {...looks[kind]}
          {...rest}
          type={rest.type ?? 'button'}
          loading={busy}
          {...(disabledReason ? { 'data-disabled': true, 'aria-disabled': true } : {})}
          aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
          leftSection={icon}
          onClick={(event) => {
            if (!ready) return event.preventDefault()
            if (rest.type !== 'submit') onClick()
          }}
        >
          {label}
        </Button>
        <KeyTip keys={keys} />
      </span>
    </Tooltip>
  )
}
