import { notifications } from '@mantine/notifications'
import { say } from '../../text/i18n.ts'

/** Says in passing that something was done; what went wrong is said where it happened, by `Problem`. */
export function notify(message: string): void {
  notifications.show({
    message,
    autoClose: 6000,
    withBorder: true,
    closeButtonProps: { 'aria-label': say('common:close') },
  })
}
