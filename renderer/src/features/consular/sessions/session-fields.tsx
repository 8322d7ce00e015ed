import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sessionModes } from '#shared/domain/consular/consular-terms.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { Lookup } from '../../../ui/field/lookup.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import classes from '../forms/fields.module.css'
import { useDeskLists } from '../use-desk-lists.ts'
import type { SessionDraft } from './session-draft.ts'

/** When, how and with whom a session was held; in a detention centre also by whose leave (VHR-8). */
export function SessionFields({ form }: { form: Form<SessionDraft> }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { embassies, sites } = useDeskLists()
  const { mode, embassyId } = form.values
  const modes = sessionModes.map((value) => ({ value, label: t(`mode.${value}`) }))
  return (
    <div className={classes.row}>
      <Lookup
        label={t('sessions.embassy')}
        required
        autoFocus={embassyId === null}
        {...form.choice('embassyId', embassies)}
      />
      <DayField label={t('sessions.heldOn')} required {...form.day('heldOn', { max: today })} />
      <NativeSelect label={t('sessions.mode')} {...form.select('mode', modes)} />
      {mode === 'in-detention-centre' || mode === 'other-site' ? (
        <Lookup label={t('session.site')} {...form.choice('siteId', sites)} />
      ) : null}
      {mode === 'in-detention-centre' ? (
        <TextInput
          label={t('session.permission')}
          description={t('session.permissionHint')}
          required
          {...form.text('permissionReference')}
        />
      ) : null}
      <TextInput label={t('session.officers')} {...form.text('officers')} />
      <TextInput label={t('session.remarks')} {...form.text('remarks')} />
    </div>
  )
}
