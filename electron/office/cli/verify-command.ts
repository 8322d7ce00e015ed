import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { Verification } from '#shared/contract/report.ts'
import { fill, printWords } from '../print/words.ts'
import { answered, startOffice, withOpenOffice } from './open-office.ts'
import { type Done, Refused, UsedWrongly } from './outcome.ts'
import type { CommandLine } from './parse-command-line.ts'

/**
 * Says of a PDF whose report it is, who signed it and whether it is that and nothing else; refused (exit status 1) unless
 * it is valid. Valid needs an anchor: that office's own authority with `--dir` and `--user`, or `--authority` with the
 * fingerprint that its office tells by phone, several with commas. `--month` and `--code` say which report is expected.
 */
export async function verifyCommand(commandLine: CommandLine): Promise<Done> {
  const [path] = commandLine.rest
  if (path === undefined) throw new UsedWrongly('Say which PDF to verify.')
  const file = await readAsFile(path)
  const { dir, authority, month, code } = commandLine.named
  const authorities = (authority ?? '').split(',').filter((each) => each.trim() !== '')
  if (authorities.some((each) => !/^[0-9A-Fa-f]{64}$/.test(each.replace(/[\s:.-]/g, ''))))
    throw new UsedWrongly('--authority is a fingerprint as reports print it: 64 hexadecimal digits.')
  const found =
    dir === undefined
      ? await answered(startOffice().client.report.verify({ file, authorities }))
      : await withOpenOffice(commandLine, (client) => answered(client.report.verify({ file, authorities })))
  const asked = notAsked(found, { month, code })
  const answer: Verification =
    asked.length > 0 ? { ...found, verdict: 'not-valid', reasons: [...asked, ...found.reasons] } : found
  const lines = describeVerification(answer)
  if (answer.verdict !== 'valid') throw new Refused(lines.join('\n'), answer)
  return { answer, lines }
}

function notAsked(
  { report }: Verification,
  asked: { month: string | undefined; code: string | undefined },
): Verification['reasons'] {
  if (!report) return []
  return [
    ...(asked.code !== undefined && asked.code !== report.officeCode
      ? [{ code: 'ANOTHER_OFFICE' as const, data: { office: report.officeCode } }]
      : []),
    ...(asked.month !== undefined && asked.month !== report.month
      ? [{ code: 'OTHER_MONTH' as const, data: { month: report.month } }]
      : []),
  ]
}

async function readAsFile(path: string): Promise<File> {
  try {
    return new File([await openAsBlob(path)], basename(path), { type: 'application/pdf' })
  } catch {
    throw new UsedWrongly(`${path} cannot be read.`)
  }
}

function describeVerification(found: Verification): string[] {
  const { report, signatures } = found
  const words = printWords('report', 'en')
  return [
    verdicts[found.verdict],
    ...(report
      ? [
          `Report of ${report.office} (${report.officeCode}) for ${report.month}${report.demo ? ', an EXAMPLE office' : ''}, figures of version ${report.datasetVersion}, digest ${report.datasetDigest}.`,
        ]
      : []),
    ...signatures.map(
      ({ role, name, officeRoles, signedAt }) =>
        `${role === 'unknown' ? 'Signed' : words.step[role]} by ${name} (${officeRoles.join(', ') || 'no role named'}), ${signedAt ?? 'no time'} by that computer.`,
    ),
    ...[...new Set(signatures.map((each) => `${each.authorityName}: ${each.authorityFingerprint}`))].map(
      (authority) => `Authority ${authority}`,
    ),
    ...found.reasons.map(({ code, data }) => sentence(words.verify.reason[code], code, named(data, words.concept))),
    ...found.cautions.map(({ code, data }) => sentence(words.verify.caution[code], code, data)),
    ...(found.attachedDataAgrees === true && signatures.length > 0
      ? [`All ${found.figuresCompared} figures are printed as they are attached.`]
      : []),
  ]
}

const verdicts = {
  valid: 'VALID: signed under an authority that is known here, and unchanged.',
  'not-proved': 'NOT PROVED: nothing speaks against it, but not everything could be proved.',
  'not-valid': 'NOT VALID: do not rely on it.',
}

/** The same words as on the screen, with the code for whoever looks it up. */
function sentence(words: string, code: string, data: Record<string, string>): string {
  return `${fill(words, data)} [${code}]`
}

/** A figure that disagrees is named by its code. */
function named(data: Record<string, string>, concepts: Readonly<Record<string, string>>): Record<string, string> {
  const concept = data.concept && concepts[data.concept]
  return concept ? { ...data, concept } : data
}
