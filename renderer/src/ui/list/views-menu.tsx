import { Menu, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListLayout, ListView } from '#shared/contract/list.ts'
import { newId } from '../../office/use-call-id.ts'
import { ActionButton } from '../action/action.tsx'
import { KeyLayer, useKeyLayer } from '../keys/use-keys.ts'
import classes from './list.module.css'

interface ViewsMenuProps {
  layout: ListLayout
  /** The view that is shown, until something of it is changed. */
  view: string | null
  /** How the list is now. */
  now: Omit<ListView, 'id' | 'name'>
  /** The list names people: typed text is not kept in a view. */
  aboutPeople: boolean
  onLayout: (layout: ListLayout) => void
  onShow: (view: ListView | undefined) => void
}

/** What one has saved of this list: a name for its filters, order and columns. Seen by nobody else. */
export function ViewsMenu({ layout, view, now, aboutPeople, onLayout, onShow }: ViewsMenuProps) {
  const { t } = useTranslation(['ui', 'common'])
  const [naming, setNaming] = useState<{ id: string | null; name: string }>()
  const layer = useKeyLayer(naming !== undefined)
  const shown = layout.views.find((each) => each.id === view)
  const save = () => {
    if (!naming?.name.trim()) return
    const name = naming.name.trim()
    const id = naming.id ?? newId()
    const views = naming.id
      ? layout.views.map((each) => (each.id === id ? { ...each, name } : each))
      : [...layout.views, { ...now, id, name }]
    onLayout({ ...layout, views })
    const saved = views.find((each) => each.id === id)
    if (!naming.id && saved) onShow(saved)
    setNaming(undefined)
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.tool}>
            {shown ? shown.name : t('ui:list.views')} ▾
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflow: 'auto' }}>
          <Menu.RadioGroup value={view ?? ''} onChange={(id) => onShow(layout.views.find((each) => each.id === id))}>
            <Menu.RadioItem value="" closeMenuOnClick>
              {t('ui:list.allRows')}
            </Menu.RadioItem>
            {layout.views.map((each) => (
              <Menu.RadioItem key={each.id} value={each.id} closeMenuOnClick>
                <bdi>{each.name}</bdi>
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming({ id: null, name: '' })}>{t('ui:list.saveView')}</Menu.Item>
          {shown ? (
            <>
              <Menu.Item onClick={() => setNaming({ id: shown.id, name: shown.name })}>
                {t('ui:list.renameView')}
              </Menu.Item>
              <Menu.Item
                onClick={() => onLayout({ ...layout, defaultView: layout.defaultView === shown.id ? null : shown.id })}
              >
                {t(layout.defaultView === shown.id ? 'ui:list.notDefaultView' : 'ui:list.defaultView')}
              </Menu.Item>
              <Menu.Item
                onClick={() => {
                  const views = layout.views.filter((each) => each.id !== shown.id)
                  onLayout({
                    ...layout,
                    views,
                    defaultView: layout.defaultView === shown.id ? null : layout.defaultView,
                  })
                  onShow(undefined)
                }}
              >
                {t('ui:list.deleteView')}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={naming !== undefined}
        onClose={() => setNaming(undefined)}
        title={t(naming?.id ? 'ui:list.renameView' : 'ui:list.saveView')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <KeyLayer value={layer}>
          <div className={classes.fields}>
            <TextInput
              label={t('ui:list.viewName')}
              description={aboutPeople ? t('ui:list.viewWithoutText') : undefined}
              value={naming?.name ?? ''}
              maxLength={80}
              data-autofocus
              dir="auto"
              onChange={(event) => setNaming({ id: naming?.id ?? null, name: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') save()
              }}
            />
            <div className={classes.row}>
              <ActionButton label={t('common:cancel')} onClick={() => setNaming(undefined)} />
              <ActionButton label={t('common:save')} onClick={save} kind="main" keys="Ctrl+Enter" />
            </div>
          </div>
        </KeyLayer>
      </Modal>
    </>
  )
}
