import { findEarlierApproval, findJournalHead, listReopenings } from '#db/queries/report/month-figures.ts'
import type { Db, Reader } from '#db/schema.ts'
import { firstDay, lastDay, type Month } from '#shared/domain/dates.ts'
import { journalGenesis } from '#shared/domain/journal/genesis.ts'
import { bandLabel } from '#shared/domain/people/age-bands.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import type { OfficeRecord } from '../../context.ts'
import { caseFigures } from './case-figures.ts'
import { distributionFigures } from './distribution-figures.ts'
import { loadReportNames } from './report-names.ts'
import { stockFigures } from './stock-figures.ts'

/** What the ledger and the events say; what people add and who signs comes on top. */
export type MonthFigures = Omit<
  MonthDataset,
  'highlights' | 'limitations' | 'noted' | 'preparedBy' | 'previous' | 'authority'
>

/** Which month, as known at which instant (ISO 8601 UTC), of which office. */
export interface MonthQuestion {
  month: Month
  at: string
  office: OfficeRecord
  profile: CountryProfile
}

/**
 * The figures of a month as they were known at the instant `at`. X-7: the same month and instant give the same figures
 * for ever, whatever is recorded later, also after the month was reopened. Names of items and places are those of today;
 * a frozen report keeps its own. Reads in one transaction (the caller's, if it has one), so that all tables tell of the
 * same moment.
 */
export async function computeMonth(db: Db, asked: MonthQuestion): Promise<MonthFigures> {
  const { month, at, office, profile } = asked
  const cut = { from: firstDay(month), until: lastDay(month), at }
  const read = async (tx: Reader): Promise<MonthFigures> => {
    const names = await loadReportNames(tx)
    return {
      format: 'amana-month',
      version: 1,
      office: {
        name: office.name,
        code: office.code,
        country: profile.iso2,
        timeZone: office.timeZone,
        demo: office.demo,
      },
      month,
      cut: { at, ...(await journalHead(tx, at, office)) },
      reopened: await listReopenings(tx, (await findEarlierApproval(tx, month, at)) ?? '', at),
      ageBands: profile.ageBands.map(bandLabel),
      populationGroups: [...profile.populationGroups],
      ...(await stockFigures(tx, cut, names)),
      ...(await distributionFigures(tx, cut, names, profile)),
      ...(await caseFigures(tx, cut, profile)),
    }
  }
  return db.isTransaction ? read(db) : db.transaction().execute(read)
}

async function journalHead(db: Reader, at: string, office: OfficeRecord) {
  const head = await findJournalHead(db, at)
  return { journalSequence: head?.seq ?? 0, journalHash: head?.hash ?? journalGenesis(office.id) }
}
