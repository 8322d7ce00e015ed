import { z } from 'zod'
import { reconciledConcepts } from '#shared/domain/report/month-head.ts'
import { monthSections, monthStates } from '#shared/domain/report/month-list.ts'
import { verificationReasonCodes } from '#shared/domain/report/verification-reasons.ts'
import { callId, instant, language, month, note, passphrase, reason } from './fields.ts'
import { wrongPassphrase } from './problems.ts'
import { reads, unmanaged } from './procedure.ts'

export const monthRow = z.object({
  month: z.string(),
  state: z.enum(monthStates),
  preparedBy: z.string().nullable(),
  preparedAt: instant.nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: instant.nullable(),
  datasetDigest: z.string().nullable(),
  reopenedBecause: z.string().nullable(),
})
/** What a month is checked for, the blocking ones first. */
export const checkCodes = [
  'ledger-differs',
  'report-not-verified',
  'not-reported',
  'on-the-road',
  'expired-stock',
  'reported-late',
] as const

/** What still waits before a month can be signed; `blocking` ones must be cleared, the others are printed as limitations. */
export const checkItem = z.object({
  code: z.enum(checkCodes),
  blocking: z.boolean(),
  count: z.int(),
  subjects: z.array(z.object({ kind: z.string(), id: z.string(), label: z.string() })),
})
const monthIs = { MONTH_IS: { data: z.object({ state: z.enum(monthStates) }) } }
/** A closed month closes those before it too: their reports can no longer be made. */
const laterClosed = { LATER_MONTH_CLOSED: { data: z.object({ month: z.string() }) } }
const notYet = {
  MONTH_NOT_OVER: { data: z.object({ month: z.string() }) },
  EARLIER_MONTH_OPEN: { data: z.object({ month: z.string() }) },
  /** Something that blocks is still on the month's checklist. */
  NOT_CLEARED: { data: z.object({ codes: z.array(z.enum(checkCodes)) }) },
  NOT_RECONCILED: {
    data: z.object({ concepts: z.array(z.object({ concept: z.enum(reconciledConcepts), of: z.string() })) }),
  },
}

export const cautionCodes = [
  'AUTHORITY_NOT_KNOWN_HERE',
  /** This office's own: no approved report of it has these figures (they may have come after the copy it was restored from). */
  'NOT_AMONG_ITS_REPORTS',
  /** This office's own, and a later version of the month's report was approved since. */
  'OTHER_VERSION',
  /** The report of another office than the one that is open. */
  'OTHER_OFFICE',
  /** Signed under an authority of this office that ended because its key lay open to every passphrase. */
  'EARLIER_AUTHORITY',
  /** Nor does the open office know its authority as its own: as in version 0.1.0, when everybody could use its key. */
  'SIGNER_NAMES_NO_ROLE',
  'OTHER_PROGRAM_VERSION',
  'OTHER_DATASET_VERSION',
  'EXAMPLE_OFFICE',
] as const

/** What stands against a file that an office is about to sign. */
const codesAgainst = z.array(z.enum([...verificationReasonCodes, ...cautionCodes]))
export type CodeAgainst = z.infer<typeof codesAgainst>[number]

const cannotSign = {
  /** The person has no certificate for this signature: those who issue certificates give one. */
  NO_CERTIFICATE: {},
  /** The files, verified before they count, are not valid: nothing was recorded. */
  SIGNATURE_NOT_VALID: { data: z.object({ codes: codesAgainst }) },
}

/** `not-proved`: nothing speaks against the file, but by what it was drawn is not known here, so nothing proves it. */
export const verdicts = ['valid', 'not-proved', 'not-valid'] as const

/** What a verification says of a file; headquarters reads the verdict and the sentence, an auditor the rest. */
export const verification = z.object({
  verdict: z.enum(verdicts),
  fileName: z.string(),
  signatures: z.array(
    z.object({
      name: z.string(),
      role: z.enum(['prepared', 'approved', 'unknown']),
      /** As the certificate names them; none in those of version 0.1.0. */
      officeRoles: z.array(z.string()),
      signedAt: z.string().nullable(),
      certificateFingerprint: z.string(),
      authorityName: z.string(),
      authorityFingerprint: z.string(),
      intact: z.boolean(),
      chain: z.enum(['trusted', 'unknown-authority', 'invalid']),
      coversWholeFile: z.boolean(),
    }),
  ),
  changedSince: z.boolean(),
  /** Null when the file carries no dataset, or was drawn by another version of the program: nothing to compare. */
  attachedDataAgrees: z.boolean().nullable(),
  figuresCompared: z.int(),
  report: z
    .object({
      office: z.string(),
      officeCode: z.string(),
      month: z.string(),
      demo: z.boolean(),
      datasetVersion: z.int(),
      datasetDigest: z.string(),
      journalHead: z.string(),
    })
    .nullable(),
  reasons: z.array(z.object({ code: z.enum(verificationReasonCodes), data: z.record(z.string(), z.string()) })),
  /** What is no reason against the file, but leaves something for a person to compare. */
  cautions: z.array(z.object({ code: z.enum(cautionCodes), data: z.record(z.string(), z.string()) })),
})
export type Verification = z.infer<typeof verification>

export const reportContract = {
  months: reads('report.read', 'report', 'stock', 'distribution', 'consular').output(z.array(monthRow)),
  checklist: reads('report.read', 'report', 'stock', 'distribution', 'consular', 'reference')
    .input(z.object({ month }))
    .output(z.array(checkItem)),
  /** The month's figures as they stand now, or as they were frozen; the shape is that of its version, in shared/domain/report. */
  dataset: reads('report.read', 'report', 'stock', 'distribution', 'consular', 'reference')
    .input(z.object({ month }))
    .output(z.object({ state: z.enum(monthStates), dataset: z.unknown() })),
  /**
   * The report as it would print now, marked as a draft; the signed file once it was prepared, which the approver reads
   * before signing the very same, or approved. A signed file is journaled.
   */
  preview: unmanaged('report.read', 'journal').input(z.object({ month, language })).output(z.file()),
  /** Freezes the figures, renders the report in three languages and signs each as preparer. */
  prepare: unmanaged('report.prepare', 'report')
    .input(z.object({ callId, month, passphrase, highlights: note.default(''), limitations: note.default('') }))
    .output(monthRow)
    .errors({ ...wrongPassphrase, ...cannotSign, ...monthIs, ...notYet, ...laterClosed }),
  /** Takes a prepared month back to open, before it is approved. */
  withdrawPreparation: unmanaged('report.prepare', 'report')
    .input(z.object({ callId, month, reason }))
    .output(monthRow)
    .errors(monthIs),
  /** Signs as approver and closes the month. REF-14: not the person who prepared it. */
  approve: unmanaged('report.approve', 'report', 'stock')
    .input(z.object({ callId, month, passphrase }))
    .output(monthRow)
    .errors({
      ...wrongPassphrase,
      ...cannotSign,
      ...monthIs,
      ...laterClosed,
      SAME_PERSON: {},
      /** The prepared files are not the report of the frozen figures: nothing was signed. */
      PREPARED_NOT_VALID: { data: z.object({ codes: codesAgainst }) },
      /** Something was posted into the month since it was prepared: it must be prepared again. */
      CHANGED_SINCE_PREPARED: { data: z.object({ sections: z.array(z.enum(monthSections)) }) },
    }),
  /** Reopening needs a second person, is journaled, and shows on the next report. */
  reopen: unmanaged('month.reopen', 'report', 'stock')
    .input(z.object({ callId, month, reason }))
    .output(monthRow)
    .errors({ ...monthIs, SAME_PERSON: {}, ...laterClosed }),
  download: unmanaged('report.read', 'journal').input(z.object({ month, language })).output(z.file()).errors(monthIs),
  /**
   * Works with the vault closed: headquarters needs no office to check a report. `authorities`: fingerprints that the
   * verifier was told by another way, as printed or without blanks.
   */
  verify: unmanaged('anyone')
    .input(z.object({ file: z.file(), authorities: z.array(z.string().max(200)).max(100).default([]) }))
    .output(verification),
}
