import type { AnySchema, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { z } from 'zod'
import type { caseWhole } from '#shared/contract/consular/case-shapes.ts'
import type { blocked, exitVisa, travelDocument } from '#shared/contract/consular/shapes.ts'
import type { consularContract } from '#shared/contract/consular.ts'

type Contract = typeof consularContract

/** What the office is given of a procedure's input: checked, cleaned, defaults filled in. */
export type InputOf<K extends keyof Contract> = Contract[K]['~orpc'] extends { inputSchema?: infer S }
  ? InferSchemaOutput<Extract<S, AnySchema>>
  : never

/** What a procedure answers. */
export type OutputOf<K extends keyof Contract> = Contract[K]['~orpc'] extends { outputSchema?: infer S }
  ? InferSchemaInput<Extract<S, AnySchema>>
  : never

export type BlockedPerson = z.input<typeof blocked>
export type CaseWhole = z.input<typeof caseWhole>
export type TravelDocument = z.input<typeof travelDocument>
export type ExitVisa = z.input<typeof exitVisa>
