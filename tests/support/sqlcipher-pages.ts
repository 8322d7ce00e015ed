import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'

const pageSize = 4096
/** At the end of each page: 16 bytes initialisation vector, 64 bytes HMAC-SHA-512. */
const reserved = 80

/**
 * Reads a SQLCipher 4 file with a raw key and nothing but node:crypto, as its design page describes: what another tool
 * would do. Throws at the first page whose MAC is not right; answers the plain SQLite file.
 */
export function readSqlcipherFile(file: Buffer, key: Buffer): { bytes: Buffer; pagesVerified: number } {
  const salt = file.subarray(0, 16)
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a))
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512')
  const pages: Buffer[] = []
  for (let at = 0; at < file.length; at += pageSize) {
    const number = at / pageSize + 1
    const page = file.subarray(at, at + pageSize)
    const start = number === 1 ? 16 : 0
    const sealed = page.subarray(start, pageSize - reserved)
    const iv = page.subarray(pageSize - reserved, pageSize - reserved + 16)
    const seal = page.subarray(pageSize - 64)
    const pageNumber = Buffer.alloc(4)
    pageNumber.writeUInt32LE(number)
    const mac = createHmac('sha512', macKey).update(sealed).update(iv).update(pageNumber).digest()
    if (!mac.equals(seal)) throw new Error(`The seal of page ${number} is broken`)
    const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    const plain = Buffer.concat([cipher.update(sealed), cipher.final()])
    const head = number === 1 ? Buffer.from('SQLite format 3\0', 'latin1') : Buffer.alloc(0)
    pages.push(Buffer.concat([head, plain, Buffer.alloc(reserved)]))
  }
  return { bytes: Buffer.concat(pages), pagesVerified: pages.length }
}
