import { backupList } from '#shared/domain/backup/backup-list.ts'
import { listBackups } from '../backup/backup-folder.ts'
import { os, unmanaged } from '../implementer.ts'
import type { OpenOffice } from '../office-process.ts'
import { type AnsweredList, answerFromRows } from './answer-list.ts'
import { exportAndRecord } from './export-and-record.ts'

/** The copies in the office's folder, read from it at each question; a row's id is the name of its folder. */
function openBackups({ vault, record }: OpenOffice): AnsweredList {
  const backups = listBackups(vault.folder.paths).map(({ name, madeAt, bytes, verified }) => ({
    ...{ id: name, name, madeAt, bytes },
    state: verified ? 'verified' : 'not-verified',
  }))
  return answerFromRows(backupList, backups, record.timeZone)
}

/** No list of the database: it needs the folder of the open office. */
export const backupsList = {
  rows: os.list.backups.rows
    .use(unmanaged)
    .handler(({ input, context: { open } }) =>
      openBackups(open).rows({ ...input.question, group: input.group }, input),
    ),
  summary: os.list.backups.summary
    .use(unmanaged)
    .handler(({ input, context: { open } }) => openBackups(open).summary({ ...input.question, group: input.group })),
  export: os.list.backups.export
    .use(unmanaged)
    .handler(({ input, context, signal, errors }) =>
      exportAndRecord(backupList, openBackups(context.open), input, context, signal, errors),
    ),
}
