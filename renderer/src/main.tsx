import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import 'dayjs/locale/ar'
import 'dayjs/locale/fr'
import './app/fonts.css'
import './app/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { OFFICE_PORT_MESSAGE } from '#shared/shell.ts'
import { firstReading } from './app/appearance.ts'
import { Gate } from './app/gate.tsx'
import { Providers } from './app/providers.tsx'
import { acceptPort } from './office/client.ts'
import { followChanges } from './office/follow-changes.ts'
import { queryClient } from './office/query-client.ts'
import { shell } from './office/shell.ts'
import { startText } from './text/i18n.ts'
import { watchAlt } from './ui/keys/alt-held.ts'
import { listenForKeys } from './ui/keys/use-keys.ts'

window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data === OFFICE_PORT_MESSAGE && port) acceptPort(port)
})
followChanges(queryClient)
watchAlt()
listenForKeys()

async function show(): Promise<void> {
  const { language } = await shell.appInfo()
  startText(firstReading(language))
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root')
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <Gate />
      </Providers>
    </StrictMode>,
  )
}
void show()
if (import.meta.env.DEV && import.meta.env.VITE_SIGN_IN_TO_DEMO) {
  void import('./app/sign-in-to-demo.ts').then(({ signInToDemo }) => signInToDemo())
}
