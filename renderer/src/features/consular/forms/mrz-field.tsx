import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { differencesFromMrz, MrzReading } from '#shared/domain/consular/mrz.ts'
import { suggestMrz } from '#shared/domain/consular/mrz.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useToday } from '../../../ui/today.ts'
import { useWords } from '../use-words.ts'
import classes from './fields.module.css'

interface MrzFieldProps {
  /** The field as its form binds it. */
  field: { name: string; value: string; error: string | undefined; onBlur: () => void }
  /** Undefined when what was typed is no machine-readable zone. */
  reading: MrzReading | undefined
  differences: ReturnType<typeof differencesFromMrz>
  onChange: (text: string) => void
}

/** VHR-12: the lines at the foot of a document, scanned or typed, with what each check digit says of its field. */
export function MrzField({ field, reading, differences, onChange }: MrzFieldProps) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { format } = useReading()
  const words = useWords()
  const { value } = field
  const typed = value.trim() !== ''
  const said = (field: MrzFieldProps['differences'][number]['field'], text: string) => {
    if (field === 'birthDate' || field === 'expiresOn') return format.day(text)
    if (field === 'sex') return t(text === 'female' ? 'sex.female' : 'sex.male')
    return field === 'nationality' ? words.nationality(text) : text
  }
  const suggestion = typed && reading && !reading.passes ? suggestMrz(value, today) : undefined
  return (
    <div className={classes.mrz}>
      <Textarea
        label={t('mrz.label')}
        description={t('mrz.hint')}
        {...field}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        dir="ltr"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {typed && !reading ? (
        <p className={classes.said} role="status">
          {t('mrz.notReadable')}
        </p>
      ) : null}
      {reading ? (
        <ul className={classes.checksList} aria-label={t('mrz.checks')}>
          {reading.checks.map((check) => (
            <li key={check.field}>
              <StateMark
                state={check.passes ? 'done' : 'needsYou'}
                label={
                  check.passes
                    ? t(`mrz.field.${check.field}`)
                    : t('mrz.wrong', {
                        field: t(`mrz.field.${check.field}`),
                        expected: check.expected,
                        found: check.found,
                      })
                }
              />
            </li>
          ))}
          {differences.map((one) => (
            <li key={one.field}>
              <StateMark
                state="needsYou"
                label={t('mrz.differs', {
                  field: t(`mrz.typed.${one.field}`),
                  inMrz: said(one.field, one.inMrz),
                  typed: said(one.field, one.typed),
                })}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {suggestion ? (
        <div className={classes.suggestion}>
          <span>{t('mrz.suggestion')}</span>
          <pre className={classes.zone}>{suggestion.lines.join('\n')}</pre>
          <ActionButton label={t('mrz.takeSuggestion')} onClick={() => onChange(suggestion.lines.join('\n'))} />
        </div>
      ) : null}
    </div>
  )
}
