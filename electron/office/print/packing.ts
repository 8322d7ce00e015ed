import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { PdfDocument, type PdfReference } from './pdfmake-internals.ts'

/** Streams as some file packs them, by the SHA-256 (hex) of what they hold. */
export type PackedStreams = ReadonlyMap<string, Uint8Array>

const packing = new AsyncLocalStorage<PackedStreams>()

/**
 * Draws with streams packed as they are in another file, where it has one that holds the same. What compresses (zlib)
 * differs between machines and years, what is drawn does not: so a file can be drawn again to the byte.
 */
export function packedAs<T>(packed: PackedStreams, draw: () => Promise<T>): Promise<T> {
  return packing.run(packed, draw)
}

/** By what a stream is found among packed ones. */
export function packingKey(plain: Uint8Array): string {
  return createHash('sha256').update(plain).digest('hex')
}

/** Lets `packedAs` reach the streams of pdfkit. Once a process. */
export function installPacking(): void {
  const { ref } = PdfDocument.prototype
  PdfDocument.prototype.ref = function (data) {
    const made = ref.call(this, data)
    const finish = made.finalize
    made.finalize = function (this: PdfReference) {
      const packed = this.compress ? packing.getStore()?.get(packingKey(Buffer.concat(this.buffer))) : undefined
      if (packed) {
        this.buffer = [packed]
        this.compress = false
      }
      finish.call(this)
    }
    return made
  }
}
