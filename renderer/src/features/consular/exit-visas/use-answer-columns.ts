import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dayColumn, type LineColumn, selectColumn, shownColumn, textColumn } from '../../../ui/line-grid/columns.ts'
import type { AnswerLine } from './answer-lines.ts'

/** VHR-18: a day for who is granted; a reason and what is done next for who is refused. */
export function useAnswerColumns(): readonly LineColumn<AnswerLine>[] {
  const { t } = useTranslation('consular')
  return useMemo(
    () => [
      shownColumn<AnswerLine>({
        id: 'name',
        label: t('people.name'),
        width: 180,
        show: ({ name, nameNow }) =>
          nameNow ? t('people.sentAndNow', { name, nameNow }) : name || t('erasure.person'),
      }),
      shownColumn<AnswerLine>({ id: 'case', label: t('people.case'), width: 215, show: (line) => line.caseNumber }),
      selectColumn<AnswerLine, 'granted' | 'refused'>({
        ...{ id: 'answer', label: t('visas.answer'), width: 110 },
        options: [
          { value: 'granted', label: t('visaState.granted') },
          { value: 'refused', label: t('visaState.refused') },
        ],
        get: (line) => line.answer,
        set: (line, answer) => ({ ...line, answer }),
      }),
      dayColumn<AnswerLine>({
        ...{ id: 'validUntil', label: t('visas.validUntil'), required: true, year: 'coming', width: 130 },
        applies: (line) => line.answer === 'granted',
        get: (line) => line.validUntil,
        set: (line, validUntil) => ({ ...line, validUntil }),
      }),
      textColumn<AnswerLine>({
        ...{ id: 'reason', label: t('answers.reason'), required: true, maxLength: 500, width: 180 },
        applies: (line) => line.answer === 'refused',
        get: (line) => line.reason,
        set: (line, reason) => ({ ...line, reason }),
      }),
      textColumn<AnswerLine>({
        ...{ id: 'nextAction', label: t('answers.nextAction'), required: true, maxLength: 500, width: 180 },
        applies: (line) => line.answer === 'refused',
        get: (line) => line.nextAction,
        set: (line, nextAction) => ({ ...line, nextAction }),
      }),
    ],
    [t],
  )
}
