import { Modal, SegmentedControl } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageCodes, languages } from '#shared/domain/languages.ts'
import { officeQuery } from '../../office/client.ts'
import { useUser } from '../../office/office-state.ts'
import { useCallId } from '../../office/use-call-id.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import { KeyLayer, useKeyLayer } from '../../ui/keys/use-keys.ts'
import classes from './preferences.module.css'

const digits = ['latn', 'arab'] as const
const sampleOf = { latn: '1 2 3', arab: '١ ٢ ٣' } as const
const themes = ['auto', 'light', 'dark'] as const

/** Language, digits and light or dark, kept with the person, not with the computer. */
export function Preferences({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common'])
  const layer = useKeyLayer(open)
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={t('shell:preferences.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <KeyLayer value={layer}>
        <PreferencesForm onClose={onClose} />
      </KeyLayer>
    </Modal>
  )
}

function PreferencesForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shell', 'common'])
  const user = useUser()
  const [wish, setWish] = useState({ language: user.language, digits: user.digits, theme: user.theme })
  const callId = useCallId()
  const client = useQueryClient()
  const keep = useMutation(
    officeQuery.users.setPreferences.mutationOptions({
      onSuccess: () => {
        onClose()
        // The office names things in the language of who asks: what it answered in another one is asked for again.
        return client.invalidateQueries()
      },
    }),
  )
  return (
    <div className={classes.form}>
      <Choice
        label={t('shell:preferences.language')}
        value={wish.language}
        options={languageCodes.map((value) => ({ value, label: languages[value].name }))}
        onChange={(language) => setWish({ ...wish, language })}
      />
      <Choice
        label={t('shell:preferences.digits')}
        value={wish.digits}
        options={digits.map((value) => ({
          value,
          label: t(`shell:preferences.${value}`, { digits: sampleOf[value] }),
        }))}
        onChange={(next) => setWish({ ...wish, digits: next })}
      />
      <Choice
        label={t('shell:preferences.theme')}
        value={wish.theme}
        options={themes.map((value) => ({ value, label: t(`shell:preferences.${value}`) }))}
        onChange={(theme) => setWish({ ...wish, theme })}
      />
      <Problem error={keep.error} />
      <div className={classes.actions}>
        <ActionButton
          label={t('shell:preferences.save')}
          kind="main"
          keys="Ctrl+Enter"
          busy={keep.isPending}
          onClick={() => keep.mutate({ callId, ...wish })}
        />
      </div>
    </div>
  )
}

interface ChoiceProps<V extends string> {
  label: string
  value: V
  options: { value: V; label: string }[]
  onChange: (value: V) => void
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={options}
        transitionDuration={0}
        onChange={(next) => {
          const option = options.find((one) => one.value === next)
          if (option) onChange(option.value)
        }}
      />
    </fieldset>
  )
}
