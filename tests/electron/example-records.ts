import { startOffice } from '../../electron/office/cli/open-office.ts'
import type { DemoOffice } from './demo-office.ts'

/** Addresses of records of the example office, by the route that shows them; the key after the route names a variant. */
export type Examples = Record<string, Record<string, string>>

/**
 * Where each route with an id leads to in the example office. A new route with an id is added here; one that is missing
 * fails the accessibility test.
 */
export async function findExamples(demo: DemoOffice): Promise<Examples> {
  const manager = demo.people.find(({ role }) => role === 'manager')
  const { office, client } = startOffice()
  try {
    const { users } = await client.session.openFolder({ folder: demo.folder })
    const userId = users.find(({ name }) => name === manager?.name)?.id ?? ''
    await client.session.signIn({ userId, passphrase: demo.passphrase })
    const documents = (await client.list.documents.rows({ limit: 500 })).map(({ id, kind, state }) => ({
      id: String(id),
      kind,
      state,
    }))
    const onHand = (await client.stock.onHand({})).rows[0]
    const reference = await client.reference.all()
    const distributions = await client.list.distributions.rows({ limit: 500 })
    const cases = await client.list.cases.rows({ limit: 200 })
    const family = await client.consular.get({ id: String(one(cases.find((row) => Number(row.members) > 1)).id) })
    const member = one(family.people.find((person) => person.relation !== 'head' && !person.forgotten)).id
    const [session] = await client.list.sessions.rows({ limit: 1 })
    const [visas] = await client.list.exitVisaRequests.rows({ limit: 1 })
    const document = (kind: string) => one(documents.find((row) => row.kind === kind))
    const underWay = one(documents.find((row) => row.state === 'under-way'))
    const distribution = (state: string) => one(distributions.find((row) => row.state === state))
    const kit = one(reference.kits[0])
    return {
      '/warehouse/items/$id': { item: `/warehouse/items/${one(onHand?.itemId)}` },
      '/warehouse/cards/$warehouseId/$itemId': {
        'stock-card': `/warehouse/cards/${one(onHand?.warehouseId ?? undefined)}/${one(onHand?.itemId)}`,
      },
      '/warehouse/documents/$id': {
        receipt: `/warehouse/documents/${document('receipt').id}`,
        waybill: `/warehouse/documents/${document('waybill').id}`,
        'waybill-under-way': `/warehouse/documents/${underWay.id}`,
        arrival: `/warehouse/documents/${document('arrival').id}`,
        'loss-report': `/warehouse/documents/${document('loss-report').id}`,
        'loss-report-waiting': `/warehouse/documents/${one(documents.find((row) => row.state === 'submitted')).id}`,
        return: `/warehouse/documents/${document('return').id}`,
        'distribution-report': `/warehouse/documents/${document('distribution-report').id}`,
      },
      '/warehouse/documents/$id/arrive': { arrive: `/warehouse/documents/${underWay.id}/arrive` },
      '/distributions/$id': {
        planned: `/distributions/${distribution('planned').id}`,
        issued: `/distributions/${distribution('issued').id}`,
        reported: `/distributions/${distribution('reported').id}`,
        verified: `/distributions/${distribution('verified').id}`,
      },
      '/distributions/$id/report': { report: `/distributions/${distribution('issued').id}/report` },
      '/distributions/$id/return': { return: `/distributions/${distribution('reported').id}/return` },
      '/consular/cases/$id': {
        registered: `/consular/cases/${one(cases[0]).id}`,
        correct: `/consular/cases/${family.id}?mend=correct&member=${member}`,
        ...Object.fromEntries(
          ['voidRegistration', 'forget', 'addPerson', 'move', 'split'].map((mend) => [
            mend,
            `/consular/cases/${family.id}?mend=${mend}&member=${member}`,
          ]),
        ),
        consent: `/consular/cases/${one(cases[0]).id}?mend=consent`,
        request: `/consular/cases/${one(cases[0]).id}?mend=request`,
        departed: `/consular/cases/${one(cases.find((row) => row.step === 'departed')).id}`,
      },
      '/consular/sessions/$id': { session: `/consular/sessions/${one(session).id}` },
      '/consular/exit-visas/$id': { request: `/consular/exit-visas/${one(visas).id}` },
      '/reports/months/$id': {
        approved: `/reports/months/${demo.lastMonth}`,
        open: `/reports/months/${one((await client.report.months()).find((row) => row.state === 'open')).month}`,
      },
      '/office/items/$id': { item: `/office/items/${one(reference.items[0]).id}` },
      '/office/kits/$id': { kit: `/office/kits/${kit.id}` },
      '/office/kits/$id/next': { next: `/office/kits/${kit.id}/next` },
      '/office/projects/$id': { project: `/office/projects/${one(reference.projects[0]).id}` },
      '/office/donors/$id': { donor: `/office/donors/${one(reference.donors[0]).id}` },
      '/office/warehouses/$id': { warehouse: `/office/warehouses/${one(reference.warehouses[0]).id}` },
      '/office/sites/$id': { site: `/office/sites/${one(reference.sites[0]).id}` },
      '/office/partners/$id': { partner: `/office/partners/${one(reference.parties[0]).id}` },
      '/office/users/$id': { person: `/office/users/${userId}` },
    }
  } finally {
    await office.stop()
  }
}

function one<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The example office lacks a record that a page is shown with')
  return found
}
