import { Textarea } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { blocked } from '#shared/contract/consular/shapes.ts'
import { useMay } from '../../../office/office-state.ts'
import type { BoundPart } from '../../../ui/form/use-form.ts'

const refused = z.object({ people: z.array(blocked) })

/** What a form holds of an override: the reason, once it is asked for. */
export interface WithOverride {
  overrideReason: string
}

/** The override as the contract takes it: none until a reason is given. */
export const overrideIn = ({ overrideReason }: WithOverride): { reason: string } | null =>
  overrideReason.trim() === '' ? null : { reason: overrideReason }

/** Who was refused and why, when a call was refused for what is true of people. */
export function blockedPeople(error: unknown): z.infer<typeof blocked>[] | undefined {
  return error instanceof ORPCError && error.code === 'NOT_ALLOWED_NOW'
    ? refused.safeParse(error.data).data?.people
    : undefined
}

/** VHR-1: whether, after a refusal that a manager may skip, who is signed in may go on with a reason. */
export function useOverrideOffered(error: unknown): boolean {
  const may = useMay()
  const [asked, setAsked] = useState(false)
  // That a family is parted is answered by a reason of its own.
  const reasons = (blockedPeople(error) ?? []).flatMap((person) =>
    person.reasons.filter(({ code }) => code !== 'FAMILY_SEPARATED'),
  )
  const skippable = reasons.length > 0 && reasons.every((each) => each.overridable)
  if (skippable && !asked) setAsked(true)
  return (asked || skippable) && may('case.decide')
}

interface OverrideFieldProps<V extends object> {
  form: BoundPart<V>
  offered: boolean
  /** What the reason is for, when it is not the order of events. */
  label?: string
}

/** The reason for going on against the order of events, or what else a manager may allow. */
export function OverrideField<V extends WithOverride>({ form, offered, label }: OverrideFieldProps<V>) {
  const { t } = useTranslation('consular')
  if (!offered && form.value.overrideReason === '') return null
  return (
    <Textarea
      label={label ?? t('override.label')}
      description={t('override.hint')}
      autosize
      minRows={2}
      required
      name="overrideReason"
      value={form.value.overrideReason}
      onChange={(event) => form.change({ overrideReason: event.currentTarget.value } as Partial<V>)}
    />
  )
}
