import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sessionModes } from '#shared/domain/consular/consular-terms.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { useToday } from '../../../ui/today.ts'
import classes from '../forms/fields.module.css'
import { useDeskLists } from '../use-desk-lists.ts'
import type { SessionDraft } from './session-draft.ts'

interface SessionFieldsProps {
  content: SessionDraft
  onChange: (part: Partial<SessionDraft>) => void
}

/** When, how and with whom a session was held; in a detention centre also by whose leave (VHR-8). */
export function SessionFields({ content, onChange }: SessionFieldsProps) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { embassies, sites } = useDeskLists()
  const atSite = content.mode === 'in-detention-centre' || content.mode === 'other-site'
  return (
    <div className={classes.row}>
      <Lookup
        label={t('sessions.embassy')}
        required
        autoFocus={content.embassyId === null}
        value={embassies.find((one) => one.id === content.embassyId) ?? null}
        onChange={(embassy) => onChange({ embassyId: embassy?.id ?? null })}
        choices={embassies}
      />
      <DayField
        label={t('sessions.heldOn')}
        value={content.heldOn}
        onChange={(day) => onChange({ heldOn: day ?? content.heldOn })}
        max={today}
        required
      />
      <NativeSelect
        label={t('sessions.mode')}
        value={content.mode}
        onChange={(event) => {
          const mode = sessionModes.find((one) => one === event.currentTarget.value)
          if (mode) onChange({ mode })
        }}
        data={sessionModes.map((one) => ({ value: one, label: t(`mode.${one}`) }))}
      />
      {atSite ? (
        <Lookup
          label={t('session.site')}
          value={sites.find((one) => one.id === content.siteId) ?? null}
          onChange={(site) => onChange({ siteId: site?.id ?? null })}
          choices={sites}
        />
      ) : null}
      {content.mode === 'in-detention-centre' ? (
        <TextInput
          label={t('session.permission')}
          description={t('session.permissionHint')}
          value={content.permissionReference}
          maxLength={100}
          required
          onChange={(event) => onChange({ permissionReference: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        label={t('session.officers')}
        value={content.officers}
        maxLength={300}
        onChange={(event) => onChange({ officers: event.currentTarget.value })}
      />
      <TextInput
        label={t('session.remarks')}
        value={content.remarks}
        maxLength={2000}
        onChange={(event) => onChange({ remarks: event.currentTarget.value })}
      />
    </div>
  )
}
