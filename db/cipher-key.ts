/** The key as the driver and `ATTACH … KEY` take it: the bytes of `x'<64 hex digits>'`, made without a string, which
 * could not be wiped. The caller fills it with zeros after use. Throws when the key is not 32 bytes. */
export function cipherKey(key: Uint8Array): Buffer {
  if (key.length !== 32) throw new RangeError('The data key has 32 bytes')
  const digits = Buffer.from('0123456789abcdef')
  const text = Buffer.alloc(67)
  text.write("x'")
  text.write("'", 66)
  for (const [index, byte] of key.entries()) {
    text[2 + index * 2] = digits[byte >> 4] ?? 0
    text[3 + index * 2] = digits[byte & 15] ?? 0
  }
  return text
}
