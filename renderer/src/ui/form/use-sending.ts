import { useRef, useState } from 'react'
import type { Fault } from '../../errors/field-fault.ts'
import { type Faults, valueAt } from './fault/fault.ts'
import { type RefusedAt, refusedFaults } from './fault/refused-faults.ts'
import { NotSent } from './not-sent.ts'

interface SendingSpec<V, I, O> {
  input: (values: V) => I
  send: (input: I) => Promise<O>
  place?: ((path: string) => string) | undefined
  refusedAt?: RefusedAt | undefined
  /** Before the page goes on: the draft is forgotten. */
  onDone: () => Promise<void>
  onSent?: ((outcome: O, values: V) => unknown) | undefined
  /** Whether it may be sent anew when it is still there after `onSent`. */
  again?: boolean | undefined
}

interface Sending<V> {
  send: (values: V) => void
  busy: boolean
  sent: boolean
  /** The same before the page is drawn again. */
  isSent: () => boolean
  error: unknown
  clearError: () => void
  /** What the office refused and nobody changed since. */
  refused: (values: V) => Faults
}

interface Refusal {
  fault: Fault
  held: unknown
}

/** A line is refused as a whole: when anything of it changes, nothing is said of it any more. */
const holderOf = (path: string) => /^(.*\.\d+)\.[^.]+$/.exec(path)?.[1] ?? path

/** The one call of a form: sent once, however often it is asked for, and what the office refused of it. */
export function useSending<V, I, O>(spec: SendingSpec<V, I, O>): Sending<V> {
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const [error, setError] = useState<unknown>()
  const [refusals, setRefusals] = useState<Readonly<Record<string, Refusal>>>({})
  const underWay = useRef(false)
  const done = useRef(false)
  const send = async (values: V) => {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    const input = spec.input(values)
    let outcome: O
    try {
      outcome = await spec.send(input)
    } catch (reason) {
      // Only what was refused may be sent again.
      underWay.current = false
      setBusy(false)
      if (reason instanceof NotSent) return
      setError(reason)
      const faults = Object.entries(refusedFaults(reason, input, spec.place, spec.refusedAt))
      setRefusals(
        Object.fromEntries(faults.map(([path, fault]) => [path, { fault, held: valueAt(values, holderOf(path)) }])),
      )
      return
    }
    setError(undefined)
    done.current = true
    setSent(true)
    await spec.onDone()
    setBusy(false)
    await spec.onSent?.(outcome, values)
    if (!spec.again) return
    underWay.current = false
    done.current = false
    setSent(false)
  }
  return {
    send: (values) => void send(values),
    busy,
    sent,
    isSent: () => done.current,
    error,
    clearError: () => setError(undefined),
    refused: (values) =>
      Object.fromEntries(
        Object.entries(refusals).flatMap(([path, { fault, held }]) =>
          valueAt(values, holderOf(path)) === held ? [[path, fault]] : [],
        ),
      ),
  }
}
