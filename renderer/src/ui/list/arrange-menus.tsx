import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './list.module.css'
import type { PageColumn } from './list-column.ts'

/** Which columns are shown. */
export function ColumnsMenu(props: {
  columns: readonly PageColumn[]
  hidden: ReadonlySet<string>
  onToggle: (id: string) => void
  onReset: () => void
}) {
  const { t } = useTranslation('ui')
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={classes.tool}>
          {t('list.columns')}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflow: 'auto' }}>
        {props.columns.map(({ id, label }) => (
          <Menu.CheckboxItem key={id} checked={!props.hidden.has(id)} onChange={() => props.onToggle(id)}>
            {label}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={props.onReset}>{t('list.columnsAsMade')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** By which column the rows are put together. */
export function GroupMenu(props: {
  columns: readonly PageColumn[]
  group: string | null
  onGroup: (group: string | null) => void
}) {
  const { t } = useTranslation('ui')
  const groupable = props.columns.filter((column) => column.spec.group)
  if (groupable.length === 0) return null
  const chosen = groupable.find((column) => column.id === props.group)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes.tool}>
          {chosen ? t('list.groupedBy', { column: chosen.label }) : t('list.group')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={props.group ?? ''} onChange={(id) => props.onGroup(id || null)}>
          {groupable.map(({ id, label }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {label}
            </Menu.RadioItem>
          ))}
          <Menu.Divider />
          <Menu.RadioItem value="" closeMenuOnClick>
            {t('list.noGroup')}
          </Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
