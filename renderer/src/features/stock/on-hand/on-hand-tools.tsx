import { Checkbox, Chip, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { ActionButton } from '../../../ui/action/action.tsx'
import { DayField } from '../../../ui/field/day-field.tsx'
import { Lookup } from '../../../ui/field/lookup.tsx'
import { useKeys } from '../../../ui/keys/use-keys.ts'
import { useToday } from '../../../ui/today.ts'
import type { Reference } from '../use-reference.ts'
import { type MatrixGroup, marks } from './build-matrix.ts'
import classes from './on-hand-page.module.css'
import type { OnHandView } from './on-hand-view.ts'
import { MarkShape } from './stock-mark.tsx'

interface OnHandToolsProps {
  view: OnHandView
  onView: (change: Partial<OnHandView>) => void
  reference: Reference | undefined
  /** Everything on hand, for how many items carry a mark. */
  groups: readonly MatrixGroup[]
  onExport: () => void
}

/** What of the stock is shown: a word, a project, a day, the road and the sites too, only what is marked. */
export function OnHandTools({ view, onView, reference, groups, onExport }: OnHandToolsProps) {
  const { t } = useTranslation(['stock', 'ui'])
  const { format } = useReading()
  const field = useRef<HTMLInputElement>(null)
  const today = useToday()
  useKeys('Ctrl+F', () => field.current?.focus())
  const projects = (reference?.projects ?? []).map((one) => ({ id: one.id, code: one.code, name: one.title }))
  const counted = (mark: (typeof marks)[number]) =>
    groups.reduce((sum, group) => sum + group.items.filter((item) => item.total[mark] > 0).length, 0)
  return (
    <search className={classes.tools}>
      <TextInput
        ref={field}
        className={classes.text ?? ''}
        aria-label={t('ui:list.filter')}
        placeholder={t('onHand.filter')}
        value={view.text}
        onChange={(event) => onView({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onView({ text: '' })
        }}
      />
      <div className={classes.project}>
        <Lookup
          label={t('onHand.project')}
          quietLabel
          placeholder={t('onHand.allProjects')}
          choices={projects}
          value={projects.find((one) => one.id === view.projectId) ?? null}
          onChange={(choice) => onView({ projectId: choice?.id ?? null })}
        />
      </div>
      <div className={classes.day}>
        <DayField
          label={t('onHand.asOf')}
          quietLabel
          placeholder={t('onHand.asOfToday')}
          value={view.asOf}
          max={today}
          onChange={(day) => onView({ asOf: day !== null && day < today ? day : null })}
        />
      </div>
      <Checkbox
        label={t('onHand.everywhere')}
        checked={view.everywhere}
        onChange={(event) => onView({ everywhere: event.currentTarget.checked })}
      />
      <Chip.Group
        multiple
        value={[...view.marks]}
        onChange={(chosen) => onView({ marks: marks.filter((mark) => chosen.includes(mark)) })}
      >
        <div className={classes.inline}>
          {marks.map((mark) => (
            <Chip key={mark} value={mark} size="xs" variant="outline" radius="sm">
              <span className={classes.chip}>
                <MarkShape mark={mark} />
                {t(`condition.${mark}`)} {format.number(counted(mark))}
              </span>
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <span className={classes.space} />
      <ActionButton label={t('ui:list.exportAction')} kind="quiet" onClick={onExport} />
    </search>
  )
}
