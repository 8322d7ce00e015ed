import { z } from 'zod'
import { backupList } from '#shared/domain/backup/backup-list.ts'
import { caseList, deskPeopleList, requestList, sessionList } from '#shared/domain/consular/consular-lists.ts'
import { distributionList } from '#shared/domain/distribution/distribution-list.ts'
import { journalList } from '#shared/domain/journal/journal-list.ts'
import type { ListOfOffice } from '#shared/domain/list/list.ts'
import {
  donorList,
  itemList,
  kitList,
  partnerList,
  projectList,
  siteList,
  warehouseList,
} from '#shared/domain/reference/reference-lists.ts'
import { monthList } from '#shared/domain/report/month-list.ts'
import { documentList } from '#shared/domain/stock/document-list.ts'
import { cardList, lotList } from '#shared/domain/stock/stock-lists.ts'
import { userList } from '#shared/domain/users/user-list.ts'
import { day, id, line } from './fields.ts'
import { listLayout, listProcedures } from './list.ts'
import { reads, unmanaged } from './procedure.ts'

/** Every list of the office by its name. */
export const officeLists = {
  items: itemList,
  donors: donorList,
  projects: projectList,
  sites: siteList,
  warehouses: warehouseList,
  partners: partnerList,
  kits: kitList,
  users: userList,
  distributions: distributionList,
  documents: documentList,
  journal: journalList,
  cases: caseList,
  deskPeople: deskPeopleList,
  sessions: sessionList,
  exitVisaRequests: requestList,
  months: monthList,
  backups: backupList,
  lots: lotList,
  stockCard: cardList,
} as const satisfies Record<string, ListOfOffice>
export type ListName = keyof typeof officeLists

const listName = z.string().refine((name): name is ListName => Object.hasOwn(officeLists, name), {
  error: 'NO_SUCH_LIST',
})
/** Of which of its pages, where a list has several: the receipts among the documents. */
const pageName = z
  .string()
  .max(40)
  .regex(/^[a-z-]*$/, { error: 'NO_SUCH_LIST' })
  .default('')
const whole = z.object({}).default({})
/** `at`: the id of a warehouse, or all that is `in-transit` or at a `distribution`; `everywhere`: these too. */
const lotScope = z
  .object({
    itemId: id.nullable().default(null),
    projectId: id.nullable().default(null),
    at: z
      .union([id, z.enum(['in-transit', 'distribution'])])
      .nullable()
      .default(null),
    asOf: day.nullable().default(null),
    everywhere: z.boolean().default(false),
  })
  .prefault({})
/** The card of an item at a warehouse, all of it or between two days. */
const cardScope = z
  .object({
    warehouseId: id.nullable().default(null),
    itemId: id.nullable().default(null),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
  })
  .prefault({})

/** Each list has its rows, what they sum up to, and the file of it. */
export const listContract = {
  /** How the signed-in person has arranged a list. */
  layout: reads('signed-in', 'session')
    .input(z.object({ list: listName, page: pageName }))
    .output(listLayout),
  saveLayout: unmanaged('signed-in')
    .input(listLayout.extend({ list: listName, page: pageName }))
    .output(listLayout),
  items: listProcedures(itemList, whole, 'reference', 'stock'),
  donors: listProcedures(donorList, whole, 'reference'),
  projects: listProcedures(projectList, whole, 'reference'),
  sites: listProcedures(siteList, whole, 'reference'),
  warehouses: listProcedures(warehouseList, whole, 'reference'),
  partners: listProcedures(partnerList, whole, 'reference'),
  kits: listProcedures(kitList, whole, 'reference'),
  users: listProcedures(userList, whole, 'users', 'session'),
  distributions: listProcedures(distributionList, whole, 'distribution', 'stock', 'reference'),
  /** `find`: only cases in which somebody answers to a name in any script and spelling, a number or a phone. */
  cases: listProcedures(
    caseList,
    z.object({ find: line(200).default('') }).default({ find: '' }),
    'consular',
    'reference',
  ),
  deskPeople: listProcedures(deskPeopleList, whole, 'consular'),
  sessions: listProcedures(sessionList, whole, 'consular', 'reference'),
  exitVisaRequests: listProcedures(requestList, whole, 'consular'),
  journal: listProcedures(journalList, whole, 'journal', 'users'),
  documents: listProcedures(documentList, whole, 'stock', 'distribution', 'reference', 'users'),
  months: listProcedures(monthList, whole, 'report', 'stock', 'distribution', 'consular', 'users'),
  backups: listProcedures(backupList, whole, 'backup'),
  lots: listProcedures(lotList, lotScope, 'stock', 'reference', 'distribution'),
  stockCard: listProcedures(cardList, cardScope, 'stock', 'reference', 'distribution', 'users'),
}
