import { inflateSync } from 'node:zlib'

export interface Picture {
  width: number
  height: number
  /** Red, green, blue of each pixel, row by row. */
  pixels: Buffer
}

const bytesPerPixel = 3

/** Reads a picture as poppler writes it: 8 bits, red green blue, not interlaced. Throws for any other PNG. */
export function readPng(png: Buffer): Picture {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  if (png[24] !== 8 || png[25] !== 2 || png[28] !== 0) throw new Error('not a plain RGB picture')
  const data: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(data)), width * bytesPerPixel, height) }
}

/** PNG writes each row as differences to its neighbours (PNG 9.2). */
function unfilter(rows: Buffer, stride: number, height: number): Buffer {
  const pixels = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row++) {
    const filter = rows[row * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x
      const left = x < bytesPerPixel ? 0 : (pixels[at - bytesPerPixel] ?? 0)
      const up = row === 0 ? 0 : (pixels[at - stride] ?? 0)
      const upLeft = row === 0 || x < bytesPerPixel ? 0 : (pixels[at - stride - bytesPerPixel] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0
      pixels[at] = ((rows[row * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff
    }
  }
  return pixels
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  if (a <= b && a <= c) return left
  return b <= c ? up : upLeft
}

/** Pixels in which one colour differs by more than the tolerance; all when the sizes differ. */
export function differingPixels(one: Picture, other: Picture, tolerance: number): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height
  let differing = 0
  for (let at = 0; at < one.pixels.length; at += bytesPerPixel) {
    const far = [0, 1, 2].some((c) => Math.abs((one.pixels[at + c] ?? 0) - (other.pixels[at + c] ?? 0)) > tolerance)
    if (far) differing++
  }
  return differing
}
