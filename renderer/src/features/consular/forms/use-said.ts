import { notifications } from '@mantine/notifications'

/** After a action: the form closes and one sentence says what was written down. */
export function useSaid(onClose: () => void): (message: string) => () => void {
  return (message) => () => {
    notifications.show({ message })
    onClose()
  }
}
