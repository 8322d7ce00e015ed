import { z } from 'zod'
import { LARGEST_FILE } from '#shared/shell.ts'

const title = z.string().max(200)
const name = z.string().min(1).max(200)
const path = z.string().min(1).max(4096)
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= LARGEST_FILE)

const schemas = {
  chooseFolder: z.object({ title, purpose: z.enum(['open', 'create']), startIn: path.optional() }),
  openFiles: z.object({ title, kind: z.enum(['pdf', 'image', 'spreadsheet', 'any']), several: z.boolean() }),
  saveFile: z.object({ title, suggestedName: name, bytes }),
  chooseSavePath: z.object({ title, suggestedName: name, format: z.enum(['csv', 'xlsx']) }),
  openSavedFile: path,
  openPdf: z.object({ name, bytes }),
}

/** What the page says with each call to the shell that says anything. */
export type Questions = { [Call in keyof typeof schemas]: z.infer<(typeof schemas)[Call]> }

/** How each of them is checked. Loaded with the first such call: no start needs it. */
export const questions: { [Call in keyof Questions]: z.ZodType<Questions[Call]> } = schemas
