import { useTranslation } from 'react-i18next'
import type { AgeingBand, CaseStep, PersonFlag } from '#shared/domain/consular/derive-person.ts'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import { nationalityName } from '#shared/domain/people/countries.ts'
import { isolate } from '../../text/format.ts'
import { termsIn } from '../../text/locales.ts'
import { sayAgeing } from '../../text/say-ageing.ts'
import { useReading } from '../../text/use-reading.ts'
import { useSay } from '../../text/use-say.ts'
import type { WorkState } from '../../ui/state-mark.tsx'

/** How a step looks among the states of everything else. */
export function stateOfStep(step: CaseStep): WorkState {
  if (step === 'departed') return 'done'
  if (step === 'withdrawn' || step === 'closed') return 'ended'
  if (step === 'stopped') return 'needsYou'
  return step === 'registered' ? 'draft' : 'underWay'
}

type EventKind = CaseEventKind | 'voided'

/** The desk's words for codes, in the person's language. */
export function useWords() {
  const { t } = useTranslation('consular')
  const { language, format } = useReading()
  const say = useSay()
  return {
    step: (step: CaseStep) => termsIn(language).caseStep[step],
    ageing: (band: AgeingBand) => sayAgeing(band, say, format),
    nationality: (code: string) => nationalityName(code, language),
    sex: (sex: 'female' | 'male') => termsIn(language).sex[sex],
    flag: (flag: PersonFlag) => t(`flag.${flag}`),
    event: (kind: EventKind) => t(`event.${kind}`),
    /** The first ten, and how many more there are. */
    few: (parts: readonly string[]) => {
      const shown = format.list(parts.slice(0, 10).map((part) => isolate(part, language)))
      return parts.length > 10 ? t('people.andMore', { names: shown, count: parts.length - 10 }) : shown
    },
    /** Names keep their own direction among words of the other one. */
    list: (parts: readonly string[]) => format.list(parts.map((part) => isolate(part, language))),
  }
}
