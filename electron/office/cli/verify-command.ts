import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { Verification } from '#shared/contract/report.ts'
import { answered, startOffice, withOpenOffice } from './open-office.ts'
import { type Done, Refused, UsedWrongly } from './outcome.ts'
import type { CommandLine } from './parse-command-line.ts'

/**
 * Says of a PDF who signed it and whether anything was changed; refused (exit status 1) when it is not valid or not
 * proved. With
 * `--dir` and `--user` that office's own authority is trusted; without, signatures are checked and the authority's
 * fingerprint is left to be compared.
 */
export async function verifyCommand(commandLine: CommandLine): Promise<Done> {
  const [path] = commandLine.rest
  if (path === undefined) throw new UsedWrongly('Say which PDF to verify.')
  const file = await readAsFile(path)
  const found =
    commandLine.named.dir === undefined
      ? await answered(startOffice().client.report.verify({ file }))
      : await withOpenOffice(commandLine, (client) => answered(client.report.verify({ file })))
  const lines = describeVerification(found)
  if (found.verdict !== 'valid') throw new Refused(lines.join('\n'), found)
  return { answer: found, lines }
}

async function readAsFile(path: string): Promise<File> {
  try {
    return new File([await openAsBlob(path)], basename(path), { type: 'application/pdf' })
  } catch {
    throw new UsedWrongly(`${path} cannot be read.`)
  }
}

function describeVerification(found: Verification): string[] {
  return [
    found.verdict.replace('-', ' ').toUpperCase(),
    ...found.signatures.map(
      (signature) =>
        `${signature.role} by ${signature.name}, ${signature.signedAt ?? 'no time'}, certificate ${signature.certificateFingerprint}, ${signature.authorityName} ${signature.authorityFingerprint} (${signature.chain})`,
    ),
    found.changedSince ? 'changed since it was signed' : 'nothing changed since it was signed',
    found.attachedDataAgrees === null
      ? 'attached and printed figures could not be compared'
      : `attached and printed figures ${found.attachedDataAgrees ? `agree (${found.figuresCompared})` : 'DIFFER'}`,
    ...[...found.reasons, ...found.cautions].map((reason) => `${reason.code} ${JSON.stringify(reason.data)}`),
  ]
}
