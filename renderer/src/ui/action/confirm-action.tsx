import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NextFor } from '../../errors/describe-error.ts'
import type { ErrorNames } from '../../errors/error-message.ts'
import { KeyLayer, useKeyLayer } from '../keys/use-keys.ts'
import { Sentence } from '../sentence.tsx'
import { ActionButton, type ActionSpec } from './action.tsx'
import classes from './confirm-action.module.css'
import { Problem } from './problem.tsx'

interface ConfirmActionProps {
  open: boolean
  onClose: () => void
  /** What is about to be done: "Post this receipt". */
  title: string
  /** What will happen, in numbers: "Adds 480 blankets and 20 hygiene kits to Tripoli Main for LY-0231." */
  will: ReactNode
  /** Closing without the action, where "Leave as it is" does not fit. */
  leave?: string
  /** The action itself, in the button's words; done with Ctrl+Enter. */
  action: string
  onAction: () => void
  /** `danger` for what is destructive or leaves the office. */
  kind?: Extract<ActionSpec['kind'], 'main' | 'danger'>
  busy?: boolean
  error?: unknown
  /** How the page calls what an error names by its id. */
  names?: ErrorNames | undefined
  /** What to do next on this page, where it is not what the error's sentence says. */
  nextFor?: NextFor | undefined
  /** Why it cannot be done yet, such as a reason not typed. */
  notNow?: string | undefined
  /** Many fields, such as those of a person: they need room beside each other. */
  wide?: boolean | undefined
  /** Fields the action asks for: a reason, a passphrase. */
  children?: ReactNode
}

/** Says what a action will do before it does it. Escape leaves everything as it is. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { t } = useTranslation('common')
  const layer = useKeyLayer(props.open)
  return (
    <Modal
      opened={props.open}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={false}
      {...(props.wide ? { size: 860 } : {})}
    >
      <KeyLayer value={layer}>
        <div className={classes.body} tabIndex={-1} data-autofocus={props.children ? undefined : true}>
          <div>{typeof props.will === 'string' ? <Sentence>{props.will}</Sentence> : props.will}</div>
          {props.children}
          <Problem error={props.error} names={props.names} nextFor={props.nextFor} />
          <div className={classes.actions}>
            <ActionButton label={props.leave ?? t('leaveAsIs')} onClick={props.onClose} />
            <ActionButton
              label={props.action}
              onClick={props.onAction}
              keys="Ctrl+Enter"
              kind={props.kind ?? 'main'}
              busy={props.busy}
              disabledReason={props.notNow}
            />
          </div>
        </div>
      </KeyLayer>
    </Modal>
  )
}
