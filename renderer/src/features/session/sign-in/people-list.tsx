import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { folded } from '#shared/domain/folded.ts'
import classes from './people-list.module.css'

interface Person {
  id: string
  name: string
}

interface PeopleListProps {
  label: string
  people: readonly Person[]
  chosen: string | undefined
  onChoose: (id: string) => void
  /** Enter or a click: on to the passphrase. */
  onDone: () => void
}

/** The office's people as a list: arrows move, typing the first letters of any part of a name chooses. */
export function PeopleList({ label, people, chosen, onChoose, onDone }: PeopleListProps) {
  const { t } = useTranslation('sign-in')
  const id = useId()
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const timer = useRef<number | undefined>(undefined)
  const index = people.findIndex((person) => person.id === chosen)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const target = people[Math.min(people.length - 1, Math.max(0, index + step))]
    if (step !== 0 && target) {
      event.preventDefault()
      return onChoose(target.id)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      return onDone()
    }
    if (event.key.length !== 1 || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const next = typed + event.key
    setTyped(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setTyped(''), 1000)
    const fits = (text: string) =>
      people.find(({ name }) => [name, ...name.split(/\s+/)].some((part) => folded(part).startsWith(folded(text))))
    const found = fits(next) ?? fits(event.key)
    if (found) onChoose(found.id)
  }
  return (
    <div>
      <div id={id} className={classes.label}>
        {label}
      </div>
      <div
        ref={list}
        role="listbox"
        aria-labelledby={id}
        aria-activedescendant={chosen ? `${id}-${chosen}` : undefined}
        tabIndex={0}
        className={classes.list}
        onKeyDown={onKeyDown}
      >
        {people.map((person) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the list
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={person.id === chosen}
            className={classes.person}
            onClick={() => {
              onChoose(person.id)
              onDone()
            }}
          >
            <bdi>{person.name}</bdi>
          </div>
        ))}
      </div>
      <div className={classes.hint}>{t('whoHint')}</div>
    </div>
  )
}
