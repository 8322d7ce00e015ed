import { requestRows, sessionRows } from '#db/queries/consular/consular-lists.ts'
import { distributionRows } from '#db/queries/distribution/distribution-list.ts'
import { journalRows } from '#db/queries/journal/journal-list.ts'
import type { ListSource } from '#db/queries/list/compile-list.ts'
import {
  donorRows,
  itemRows,
  kitRows,
  partnerRows,
  projectRows,
  siteRows,
  warehouseRows,
} from '#db/queries/reference/reference-lists.ts'
import { documentRows } from '#db/queries/stock/document-rows.ts'
import { userRows } from '#db/queries/users/user-list.ts'
import { deskPeopleList, requestList, sessionList } from '#shared/domain/consular/consular-lists.ts'
import { distributionList } from '#shared/domain/distribution/distribution-list.ts'
import { journalList } from '#shared/domain/journal/journal-list.ts'
import { readableSubjectKinds } from '#shared/domain/journal/subject-kinds.ts'
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
import { userList } from '#shared/domain/users/user-list.ts'
import type { ReadCall } from '../context.ts'
import { os, reading, unmanaged } from '../implementer.ts'
import { type AnsweredList, answerFromQuery } from './answer-list.ts'
import { backupsList } from './backup-list.ts'
import { openDeskPeople } from './consular-lists.ts'
import { exportAndRecord } from './export-and-record.ts'
import { layoutProcedures } from './layout.ts'
import { openMonths } from './month-list.ts'
import { scopedLists } from './scoped-lists.ts'

/** A list of the whole office, which asks for nothing but the question. */
type WholeList = typeof os.list.items

/** A list over all rows of a query. */
const fromQuery = (at: WholeList, list: ListOfOffice, source: (call: ReadCall) => ListSource) =>
  answering(at, list, (call) => answerFromQuery(call.db, list, source(call), call.office.timeZone))

function answering(at: WholeList, list: ListOfOffice, open: (call: ReadCall) => AnsweredList | Promise<AnsweredList>) {
  return {
    rows: at.rows
      .use(reading)
      .handler(async ({ input, context: { call } }) =>
        (await open(call)).rows({ ...input.question, group: input.group }, input),
      ),
    summary: at.summary
      .use(reading)
      .handler(async ({ input, context: { call } }) =>
        (await open(call)).summary({ ...input.question, group: input.group }),
      ),
    export: at.export
      .use(unmanaged)
      .handler(async ({ input, context, signal, errors }) =>
        exportAndRecord(list, await open(context.read), input, context, signal, errors),
      ),
  }
}

export const listRouter = {
  ...layoutProcedures,
  ...scopedLists,
  items: fromQuery(os.list.items, itemList, (call) => itemRows(call.db, call.by.language)),
  donors: fromQuery(os.list.donors, donorList, (call) => donorRows(call.db)),
  projects: fromQuery(os.list.projects, projectList, (call) => projectRows(call.db)),
  sites: fromQuery(os.list.sites, siteList, (call) => siteRows(call.db, call.by.language)),
  warehouses: fromQuery(os.list.warehouses, warehouseList, (call) => warehouseRows(call.db, call.by.language)),
  partners: fromQuery(os.list.partners, partnerList, (call) => partnerRows(call.db, call.by.language)),
  kits: fromQuery(os.list.kits, kitList, (call) => kitRows(call.db, call.by.language)),
  deskPeople: answering(os.list.deskPeople, deskPeopleList, openDeskPeople),
  sessions: fromQuery(os.list.sessions, sessionList, (call) => sessionRows(call.db, call.by.language)),
  exitVisaRequests: fromQuery(os.list.exitVisaRequests, requestList, (call) => requestRows(call.db, call.today)),
  journal: fromQuery(os.list.journal, journalList, (call) => journalRows(call.db, readableSubjectKinds(call.by.roles))),
  documents: fromQuery(os.list.documents, documentList, (call) => documentRows(call.db, call.by.language)),
  backups: backupsList,
  months: answering(os.list.months, monthList, openMonths),
  users: fromQuery(os.list.users, userList, (call) => userRows(call.db)),
  distributions: fromQuery(os.list.distributions, distributionList, (call) =>
    distributionRows(call.db, call.by.language),
  ),
}
