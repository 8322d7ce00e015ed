import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { findBlob, insertBlobs } from '#db/queries/attachments/blob.ts'
import { findReportPdf, insertReportPdf } from '#db/queries/report/report.ts'
import type { Db, Reader, Tx } from '#db/schema.ts'
import type { Language } from '#shared/domain/languages.ts'
import { languageCodes } from '#shared/domain/languages.ts'
import type { LanguageFiles } from './in-every-language.ts'

type Stage = 'prepared' | 'approved'
/** Where the bytes of each language lie, to be pointed at in the transaction that follows. */
export type KeptFiles = { language: Language; blobId: string; sha256: string }[]

/** Writes the files' bytes; nothing points at them until `linkFiles`. */
export async function storeFiles(db: Db, name: string, files: LanguageFiles, at: Date): Promise<KeptFiles> {
  const kept = languageCodes.map((language) => ({
    language,
    blobId: newId(),
    sha256: createHash('sha256').update(files[language]).digest('hex'),
  }))
  await insertBlobs(
    db,
    kept.map(({ language, blobId, sha256 }) => ({
      id: blobId,
      sha256,
      mime: 'application/pdf',
      name: `${name}-${language}.pdf`,
      bytes: files[language],
      created_at: at.toISOString(),
    })),
  )
  return kept
}

/** Makes the kept bytes the report's files at a stage. */
export async function linkFiles(tx: Tx, reportId: string, stage: Stage, kept: KeptFiles): Promise<void> {
  for (const { language, blobId, sha256 } of kept) {
    await insertReportPdf(tx, { report_id: reportId, stage, language, blob_id: blobId, sha256 })
  }
}

/** The file of a report as it was signed. Throws when it is missing or not what was kept: the database is damaged. */
export async function readFile(db: Reader, reportId: string, stage: Stage, language: Language): Promise<Uint8Array> {
  const pointer = await findReportPdf(db, reportId, stage, language)
  const blob = pointer && (await findBlob(db, pointer.blob_id))
  if (!blob || createHash('sha256').update(blob.bytes).digest('hex') !== pointer.sha256) {
    throw Object.assign(new Error(`The ${language} file of report ${reportId} is not what was kept`), {
      code: 'SQLITE_CORRUPT',
    })
  }
  return blob.bytes
}
