import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'

/** A new id for a record or a call, made where the form is made. */
export const newId = (): string => uuidv7()

/**
 * The id of the one call a form will make: made when the form opens and kept through refusals and lost answers, so that
 * sending again never does a thing twice. A form that is sent, stays open and is sent again needs a new key or mount.
 */
export function useCallId(): string {
  const [callId] = useState(newId)
  return callId
}
