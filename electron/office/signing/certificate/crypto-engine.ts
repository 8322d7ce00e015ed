import { CryptoEngine, setEngine } from 'pkijs'

const name = 'node'

/** WebCrypto as pkijs calls it. */
export const engine = new CryptoEngine({ name, crypto: crypto })

setEngine(name, engine)

/** ECDSA with P-256 and SHA-256: the one kind of key this program makes. */
export const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
