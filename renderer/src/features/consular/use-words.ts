import { useTranslation } from 'react-i18next'
import { ageingBands, type CaseStep, caseSteps } from '#shared/domain/consular/derive-person.ts'
import { nationalityName } from '#shared/domain/people/countries.ts'
import { isolate } from '../../text/format.ts'
import { termsIn } from '../../text/locales.ts'
import { sayAgeing } from '../../text/say-ageing.ts'
import { useReading } from '../../text/use-reading.ts'
import { useSay } from '../../text/use-say.ts'
import type { WorkState } from '../../ui/state-mark.tsx'

const asStep = (step: string): CaseStep | undefined => caseSteps.find((known) => known === step)

/** How a step looks among the states of everything else. */
export function stateOfStep(step: string): WorkState {
  if (step === 'departed') return 'done'
  if (step === 'withdrawn' || step === 'closed') return 'ended'
  if (step === 'stopped') return 'needsYou'
  return step === 'registered' ? 'draft' : 'underWay'
}

/** The desk's words for codes, in the person's language. */
export function useWords() {
  const { t } = useTranslation('consular')
  const { language, format } = useReading()
  const say = useSay()
  return {
    step: (step: string) => {
      const known = asStep(step)
      return known ? termsIn(language).caseStep[known] : step
    },
    ageing: (band: string) => {
      const known = ageingBands.find((one) => one === band)
      return known ? sayAgeing(known, say, format) : band
    },
    nationality: (code: string) => nationalityName(code, language),
    sex: (sex: 'female' | 'male') => termsIn(language).sex[sex],
    flag: (flag: string) => t(`flag.${flag}` as 'flag.consent-missing'),
    event: (kind: string) => t(`event.${kind}` as 'event.registered'),
    /** The first ten, and how many more there are. */
    few: (parts: readonly string[]) => {
      const shown = format.list(parts.slice(0, 10).map((part) => isolate(part, language)))
      return parts.length > 10 ? t('people.andMore', { names: shown, count: parts.length - 10 }) : shown
    },
    /** Names keep their own direction among words of the other one. */
    list: (parts: readonly string[]) => format.list(parts.map((part) => isolate(part, language))),
  }
}
