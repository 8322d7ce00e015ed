import { parentPort } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'
import { drawPaper } from '#office/print/draw-paper.ts'
import { certify, createAuthority, newSigningKey } from '#office/signing/certificate/authority.ts'
import { checkCms } from '#office/signing/certificate/check-cms.ts'
import { makeCms } from '#office/signing/certificate/make-cms.ts'
import { samplePaper } from './sample-paper.ts'

// Run as a worker by its test: the libraries that the office needs there, each once.

async function tryAll() {
  const at = new Date('2026-11-03T07:14:00Z')
  const authority = await createAuthority({ name: 'Tripoli', country: 'LY' }, at)
  const { publicKey, privateKey } = await newSigningKey()
  const salma = { name: 'Salma', id: 'u1', roles: ['report-officer'] }
  const signer = { certificate: await certify(authority, salma, publicKey, at), privateKey }
  const data = new TextEncoder().encode('signed')
  const cms = await makeCms(data, { ...signer, chain: [authority.certificate] })
  const hash = await argon2id({
    password: 'passphrase',
    salt: new Uint8Array(16).fill(7),
    iterations: 2,
    memorySize: 1024,
    parallelism: 1,
    hashLength: 32,
    outputType: 'hex',
  })
  const pdf = await drawPaper(samplePaper('ar'))
  return { signatureRight: (await checkCms(cms, data))?.signatureRight, hash, pdf: pdf.length }
}

parentPort?.postMessage(await tryAll())
