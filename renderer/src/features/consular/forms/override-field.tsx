import { Textarea } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { blocked } from '#shared/contract/consular/shapes.ts'
import { useMay } from '../../../office/office-state.ts'

const refused = z.object({ people: z.array(blocked) })

export interface Override {
  /** Whether who is signed in may go on against the order with a reason (VHR-1). */
  offered: boolean
  reason: string
  setReason: (reason: string) => void
  value: { reason: string } | null
  notNow: string | undefined
}

/** VHR-1: after a refusal that a manager may skip, a manager of the desk is asked for the reason to go on. */
export function useOverride(error: unknown): Override {
  const { t } = useTranslation('consular')
  const may = useMay()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const people =
    error instanceof ORPCError && error.code === 'NOT_ALLOWED_NOW'
      ? refused.safeParse(error.data).data?.people
      : undefined
  const skippable = people?.every((person) => person.reasons.every((each) => each.overridable)) ?? false
  const offered = (asked || skippable) && may('case.override')
  if (skippable && !asked) setAsked(true)
  const given = reason.trim() !== ''
  return {
    offered,
    reason,
    setReason,
    value: offered && given ? { reason: reason.trim() } : null,
    notNow: offered && !given ? t('override.missing') : undefined,
  }
}

export function OverrideField({ override }: { override: Override }) {
  const { t } = useTranslation('consular')
  if (!override.offered) return null
  return (
    <Textarea
      label={t('override.label')}
      description={t('override.hint')}
      value={override.reason}
      maxLength={500}
      autosize
      minRows={2}
      required
      onChange={(event) => override.setReason(event.currentTarget.value)}
    />
  )
}
