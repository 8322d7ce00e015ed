/**
 * Whether an ECDSA signature is written as DER asks: a sequence of two whole numbers and nothing else. The same
 * signature can be written in other ways that a lenient reader takes too, which would be a change that nobody sees.
 */
export function isPlainEcdsa(signature: Uint8Array): boolean {
  const rest = signature[0] === 0x30 && signature[1] === signature.length - 2 ? signature.subarray(2) : undefined
  const afterR = rest && afterInteger(rest)
  const afterS = afterR && afterInteger(afterR)
  return afterS?.length === 0
}

/** What follows a positive number of up to 127 bytes, written as short as it can be; undefined when none stands there. */
function afterInteger(bytes: Uint8Array): Uint8Array | undefined {
  const [tag, length = 0, first = 0, second = 0] = bytes
  if (tag !== 0x02 || length < 1 || length > 0x7f || bytes.length < length + 2) return undefined
  const padded = length > 1 && first === 0 && second < 0x80
  return first > 0x7f || padded ? undefined : bytes.subarray(length + 2)
}
