/** How long a burst of typing may last before it is kept, in milliseconds. */
export const burst = 250

/**
 * Keeps what is put into it soon after, one save at a time, the last put winning. What could not be saved is tried again
 * with the next change or flush.
 */
export class DraftKeeper<Content> {
  #pending: { content: Content } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()
  #ended = false
  readonly #save: (content: Content) => Promise<void>

  constructor(save: (content: Content) => Promise<void>) {
    this.#save = save
  }

  /** Takes the form as it is now; it is saved at the end of the burst that this begins or belongs to. */
  put(content: Content): void {
    if (this.#ended) return
    this.#pending = { content }
    this.#timer ??= setTimeout(() => void this.flush(), burst)
  }

  /** Saves at once what is not saved yet; done when it is, or when it could not be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#saving = this.#saving.then(async () => {
      const next = this.#pending
      if (!next || this.#ended) return
      this.#pending = undefined
      try {
        await this.#save(next.content)
      } catch {
        this.#pending ??= next
      }
    })
    return this.#saving
  }

  /** Keeps nothing more: the form was sent or thrown away. Done when no save is under way. */
  end(): Promise<void> {
    this.#ended = true
    clearTimeout(this.#timer)
    return this.#saving
  }

  /** Keeps again, after the form was thrown away and begun anew. */
  begin(): void {
    this.#ended = false
    this.#pending = undefined
    this.#timer = undefined
  }
}
