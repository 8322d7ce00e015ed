import { readSettings, saveSettings } from '#db/queries/settings/office.ts'
import type { Reader } from '#db/schema.ts'
import { type ListLayout, listLayout } from '#shared/contract/list.ts'
import { type ListName, officeLists } from '#shared/contract/lists.ts'
import type { ListOfOffice } from '#shared/domain/list/list.ts'
import { os, reading, unmanaged } from '../implementer.ts'

const asItIs: ListLayout = { columns: [], views: [], defaultView: null }

const nameOf = (list: string, page: string) => ['list', list, page].filter(Boolean).join('.')

/** How a person has arranged a list: kept in the office like the person's other preferences, and not in the journal. */
export async function readLayout(reader: Reader, userId: string, list: string, page: string): Promise<ListLayout> {
  const settings = await readSettings(reader, userId)
  const kept = listLayout.safeParse(settings[nameOf(list, page)])
  return kept.success ? kept.data : asItIs
}

export const layoutProcedures = {
  layout: os.list.layout
    .use(reading)
    .handler(({ input, context: { call } }) => readLayout(call.db, call.by.id, input.list, input.page)),
  saveLayout: os.list.saveLayout
    .use(unmanaged)
    .handler(async ({ input: { list, page, ...layout }, context: { open } }) => {
      const kept = isAboutPeople(list) ? { ...layout, views: layout.views.map(withoutTypedText) } : layout
      await open.database.db
        .transaction()
        .execute((tx) => saveSettings(tx, open.user.id, { [nameOf(list, page)]: kept }))
      return kept
    }),
}

const isAboutPeople = (name: ListName): boolean => {
  const list: ListOfOffice = officeLists[name]
  return list.aboutPeople === true
}

/** A name in a view would be out of the reach of an erasure. */
function withoutTypedText(view: ListLayout['views'][number]): ListLayout['views'][number] {
  const filters = view.question.filters.filter((filter) => filter.is !== 'containing')
  return { ...view, question: { ...view.question, text: '', filters } }
}
