import { DirectionProvider, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { languages } from '#shared/domain/languages.ts'
import { queryClient } from '../office/query-client.ts'
import { useReading } from '../text/use-reading.ts'
import { resolveVariables, theme } from './theme.ts'

/** What every component may rely on: theme, direction, dates, answers of the office, messages. */
export function Providers({ children }: { children: ReactNode }) {
  const { direction, language } = useReading()
  return (
    <QueryClientProvider client={queryClient}>
      <DirectionProvider initialDirection={direction}>
        <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
          {/* Offices work on different days: no day of the week is marked. */}
          <DatesProvider
            settings={{ locale: language, firstDayOfWeek: languages[language].weekBegins, weekendDays: [] }}
          >
            <Notifications position="bottom-right" limit={3} />
            {children}
          </DatesProvider>
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  )
}
