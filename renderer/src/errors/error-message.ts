/** A failure in the words of the person it happened to. */
export interface ErrorMessage {
  /** What happened. */
  what: string
  /** What to do next. */
  next?: string | undefined
  /** Each part that must be mended, when there are several. */
  parts?: readonly string[] | undefined
  /** Whether something may have been saved after all; otherwise nothing was. */
  unsure?: boolean | undefined
}

/** How a page calls what an error names by its id; what the page cannot name is left out of the sentence. */
export interface ErrorNames {
  item?: ((itemId: string) => string | undefined) | undefined
  /** So many of an item, in its unit: "3 pieces". */
  quantity?: ((itemId: string, count: number) => string) | undefined
  itemOfLot?: ((lotId: string) => string | undefined) | undefined
  person?: ((personId: string) => string | undefined) | undefined
  /** What stands in a line of what was sent, counted from zero. */
  line?: ((index: number) => string | undefined) | undefined
}
