import { z } from 'zod'
import { isDay } from '../../dates.ts'

/** A day in the data of an event. */
export const day = z.string().refine(isDay)
/** The id of a record that an event names. */
export const recordId = z.uuid()
/** A text that may be empty. */
export const text = z.string().default('')
/** A text that says who or what. */
export const named = z.string().min(1)
/** Nothing but a remark. */
export const remarkOnly = z.object({ remark: text })
/** No data of its own. */
export const nothing = z.object({})
