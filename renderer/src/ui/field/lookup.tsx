import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TypedText, useTypedText } from '../form/typed-text.ts'
import { type Choice, findChoices, findExactly, sayChoice } from './choice.ts'
import classes from './lookup.module.css'

interface LookupProps<C extends Choice> {
  label: string
  /** The label is only heard: in a bar of tools, where the field says itself what it is. */
  quietLabel?: boolean
  value: C | null
  onChange: (choice: C | null) => void
  /** All choices, searched here; or a function that asks for those that fit. */
  choices: readonly C[] | ((text: string) => Promise<readonly C[]>)
  placeholder?: string
  description?: string
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
  name?: string
  /** What is typed and no choice yet, held by a form. */
  typing?: TypedText
  onLeave?: () => void
  /** Offers to make a new one from what was typed. */
  onNew?: { label: (typed: string) => string; run: (typed: string) => void } | undefined
}

/** One of many, found by typing its code, a name in any language, or a barcode. */
export function Lookup<C extends Choice>({
  value,
  onChange,
  choices,
  onNew,
  label,
  quietLabel,
  typing,
  onLeave,
  ...field
}: LookupProps<C>) {
  const { t } = useTranslation('ui')
  const { text: typed, type: setTyped } = useTypedText(typing)
  const [found, setFound] = useState<readonly C[]>([])
  const [left, setLeft] = useState(false)
  const unknown = left && typed !== undefined
  const asked = useRef(0)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  const look = async (text: string) => {
    asked.current += 1
    const mine = asked.current
    const next = typeof choices === 'function' ? await choices(text) : findChoices(choices, text)
    if (mine === asked.current) setFound(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when what can be chosen changes, not the asker
  useEffect(() => {
    if (combobox.dropdownOpened) void look(typed ?? '')
  }, [choices])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first answer is marked, so that Enter takes it
  useEffect(() => {
    if (typed) combobox.selectFirstOption()
  }, [found])

  const take = (id: string) => {
    if (id === 'new') {
      onNew?.run(typed ?? '')
    } else {
      const choice = found.find((one) => one.id === id)
      if (choice) onChange(choice)
    }
    setTyped(undefined)
    combobox.closeDropdown()
  }
  /** Tab after typing takes what was meant without doubt; what means nothing stays, and says so. */
  const leave = () => {
    combobox.closeDropdown()
    if (typed === undefined) return
    const meant =
      typeof choices === 'function' ? (found.length === 1 ? found[0] : undefined) : findExactly(choices, typed)
    if (typed.trim() === '') onChange(null)
    else if (meant) onChange(meant)
    else if (!value || sayChoice(value) !== typed) return
    setTyped(undefined)
  }
  const open = () => {
    void look(typed ?? '')
    combobox.openDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...field}
          {...(quietLabel ? { 'aria-label': label } : { label })}
          error={unknown || (typed !== undefined && field.error) ? t('lookup.nothing') : field.error}
          classNames={{ input: classes.input ?? '' }}
          role="combobox"
          aria-autocomplete="list"
          autoComplete="off"
          value={typed ?? (value ? sayChoice(value) : '')}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onFocus={(event) => event.currentTarget.select()}
          onClick={open}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setLeft(false)
            void look(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={() => {
            leave()
            // Not at once: a sentence that appears moves what is just being clicked on.
            window.setTimeout(() => setLeft(true), 200)
            onLeave?.()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={264} className={classes.options ?? ''}>
          {found.map((choice) => (
            <Combobox.Option value={choice.id} key={choice.id} className={classes.option ?? ''}>
              {choice.code ? <span className={`code ${classes.code}`}>{choice.code}</span> : null}
              <span className={`clipped ${classes.name}`} dir="auto">
                {choice.name}
              </span>
              {choice.detail ? <bdi className={classes.detail}>{choice.detail}</bdi> : null}
            </Combobox.Option>
          ))}
          {onNew && typed?.trim() ? <Combobox.Option value="new">{onNew.label(typed.trim())}</Combobox.Option> : null}
          {found.length === 0 && !(onNew && typed?.trim()) ? (
            <Combobox.Empty>{t('lookup.nothing')}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
