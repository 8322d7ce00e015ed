import type { AnySchema, InferSchemaOutput } from '@orpc/contract'
import type { OfficeContract } from '#shared/contract/index.ts'

type MapsOf<T> = T extends { '~orpc': { errorMap: infer M } } ? M : { [K in keyof T]: MapsOf<T[K]> }[keyof T]
type ErrorMaps = MapsOf<OfficeContract>
type CodesOf<M> = M extends unknown ? keyof M & string : never
type DataOf<M, C extends string> = M extends { [K in C]: infer E }
  ? E extends { data: infer S extends AnySchema }
    ? InferSchemaOutput<S>
    : undefined
  : never

/** Every error that any procedure of the contract declares. */
export type ErrorCode = CodesOf<ErrorMaps>

/** What an error brings along, by its code; undefined when it brings nothing. */
export type ErrorData<C extends ErrorCode> = DataOf<ErrorMaps, C>
