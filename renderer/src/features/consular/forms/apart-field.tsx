import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoundPart } from '../../../ui/form/use-form.ts'
import { blockedPeople } from './override-field.tsx'

/** What a form holds of a parted family: why, once it is asked for. */
export interface WithApart {
  apartReason: string
}

/** Why a family is parted, as the contract takes it: none until it is given. */
export const apartIn = ({ apartReason }: WithApart): { reason: string } | null =>
  apartReason.trim() === '' ? null : { reason: apartReason }

/** VHR-6: whether, after a refusal that says so, the reason is asked for which a family is parted. */
export function useApartAsked(error: unknown): boolean {
  const [asked, setAsked] = useState(false)
  const parts = blockedPeople(error)?.some((person) => person.reasons.some(({ code }) => code === 'FAMILY_SEPARATED'))
  if (parts && !asked) setAsked(true)
  return asked
}

/** The reason for which a family is parted. */
export function ApartField<V extends WithApart>({ form, asked }: { form: BoundPart<V>; asked: boolean }) {
  const { t } = useTranslation('consular')
  if (!asked && form.value.apartReason === '') return null
  return (
    <Textarea
      label={t('apart.label')}
      description={t('apart.hint')}
      autosize
      minRows={2}
      required
      name="apartReason"
      value={form.value.apartReason}
      onChange={(event) => form.change({ apartReason: event.currentTarget.value } as Partial<V>)}
    />
  )
}
