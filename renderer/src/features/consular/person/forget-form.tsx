import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ErasureGround, erasureGrounds } from '#shared/domain/people/person.ts'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import type { Person } from '../case/case-shapes.ts'
import { useSaid } from '../forms/use-said.ts'

/** Asks that a person be forgotten; another person of the office decides. */
export function ForgetForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('consular')
  const callId = useCallId()
  const said = useSaid(onClose)
  const [id] = useState(newId)
  const [ground, setGround] = useState<ErasureGround>('asked-by-person')
  const ask = useMutation(officeQuery.consular.askErasure.mutationOptions({ onSuccess: said(t('erasure.asked')) }))
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('erasure.askTitle')}
      will={t('erasure.askWill', { name: person.displayName })}
      action={t('erasure.ask')}
      kind="danger"
      onAction={() => ask.mutate({ callId, id, personId: person.id, ground })}
      busy={ask.isPending}
      error={ask.error}
    >
      <NativeSelect
        label={t('erasure.ground')}
        value={ground}
        onChange={(event) => {
          const chosen = erasureGrounds.find((one) => one === event.currentTarget.value)
          if (chosen) setGround(chosen)
        }}
        data={erasureGrounds.map((one) => ({ value: one, label: t(`erasureGround.${one}`) }))}
      />
    </ConfirmAction>
  )
}
