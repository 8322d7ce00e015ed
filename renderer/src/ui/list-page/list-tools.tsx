import { Chip, Menu, TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './list-page.module.css'

interface Named {
  id: string
  label: string
}

interface ListToolsProps {
  field: RefObject<HTMLInputElement | null>
  text: string
  onText: (text: string) => void
  chips: readonly Named[]
  chosen: readonly string[]
  onChosen: (chips: string[]) => void
  columns: readonly Named[]
  hidden: ReadonlySet<string>
  onHidden: (hidden: ReadonlySet<string>) => void
  onExport: (() => void) | undefined
}

/** Over a list: what is shown of it, rows and columns, and the way out as a file. */
export function ListTools(props: ListToolsProps) {
  const { t } = useTranslation('ui')
  const { chips, columns, hidden } = props
  const toggle = (id: string) => {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    props.onHidden(next)
  }
  return (
    <search className={classes.tools}>
      <TextInput
        ref={props.field}
        className={classes.filter ?? ''}
        aria-label={t('list.filter')}
        placeholder={t('list.filterHint')}
        value={props.text}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onText('')
        }}
      />
      {chips.length > 0 ? (
        <Chip.Group multiple value={[...props.chosen]} onChange={props.onChosen}>
          <fieldset className={classes.chips} aria-label={t('list.chips')}>
            {chips.map((chip) => (
              <Chip key={chip.id} value={chip.id} size="xs" variant="outline" radius="sm">
                {chip.label}
              </Chip>
            ))}
          </fieldset>
        </Chip.Group>
      ) : null}
      <span className={classes.space} />
      <Menu position="bottom-end" closeOnItemClick={false}>
        <Menu.Target>
          <button type="button" className={classes.tool}>
            {t('list.columns')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {columns.map(({ id, label: words }) => (
            <Menu.Item
              key={id}
              role="menuitemcheckbox"
              aria-checked={!hidden.has(id)}
              leftSection={<span className={classes.check}>{hidden.has(id) ? '' : '✓'}</span>}
              onClick={() => toggle(id)}
            >
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {props.onExport ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={classes.tool}>
              {t('list.export')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={props.onExport}>{t('list.exportShown')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </search>
  )
}
