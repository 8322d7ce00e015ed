import type { z } from 'zod'
import {
  findDistributionsByText,
  findDocumentsByNumber,
  findItemsByText,
  findLeftCasesByNumber,
  findProjectsByText,
  findRequestsByText,
  findSitesByText,
  findWarehousesByText,
} from '#db/queries/search/search.ts'
import type { searchContract } from '#shared/contract/work.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import { may, type Permission } from '#shared/domain/permissions.ts'
import { searchPersons } from '../consular/search/search-persons.ts'
import type { ReadCall } from '../context.ts'
import { listMonths } from '../report/list-months.ts'
import { namePlaces } from '../stock/document/name-places.ts'

type Found = z.input<NonNullable<(typeof searchContract.find)['~orpc']['outputSchema']>>

/** Of each kind so many, so that none pushes the others off the list. */
const shown = 8
/** How the number of every case begins. */
const casePrefix = 'VHR-'
/** One letter finds half the office. */
const fewestLetters = 2

/**
 * Ctrl+K: papers by number, items, places, projects, months, people by name across scripts; each kind only for roles
 * that may read it, and people only with `case.read`. A text of one letter finds nothing.
 */
export async function findAnything(call: ReadCall, input: { text: string }): Promise<Found> {
  const text = latinDigits(input.text.trim())
  if (text.length < fewestLetters || call.by.mustChangePassphrase) return []
  const found: Found = []
  for (const [permission, find] of kinds) {
    if (may(call.by.roles, permission)) found.push(...(await find(call, text)))
  }
  return found
}

type Find = (call: ReadCall, text: string) => Promise<Found>

/** In the order of the answer: what was most likely meant by a number or a name comes first. */
const kinds: readonly (readonly [Permission, Find])[] = [
  ['stock.read', findDocuments],
  ['distribution.read', findDistributions],
  ['case.read', findPeople],
  ['case.read', findLeftCases],
  ['case.read', findRequests],
  ['reference.read', findItems],
  ['reference.read', findPlaces],
  ['reference.read', findProjects],
  ['report.read', findMonths],
]

async function findDocuments(call: ReadCall, text: string): Promise<Found> {
  const rows = await findDocumentsByNumber(call.db, text, shown)
  const ends = [...new Set(rows.flatMap((row) => [row.from_place_id, row.to_place_id]))]
  const places = ends.length > 0 ? await namePlaces(call.db, call.by.language, ends) : new Map<string, never>()
  return rows.map((row) => {
    // Places outside the office have no name of their own: only the end that has one is said.
    const named = [row.from_place_id, row.to_place_id].flatMap((id) => {
      const place = places.get(id)
      return place && place.name !== place.kind ? [place.name] : []
    })
    return { kind: 'document', id: row.id, label: row.number, detail: `${row.happened_on} · ${named.join(' → ')}` }
  })
}

async function findDistributions(call: ReadCall, text: string): Promise<Found> {
  const rows = await findDistributionsByText(call.db, text, shown)
  return rows.map((row) => ({
    kind: 'distribution',
    id: row.id,
    label: row.number,
    detail: `${row.planned_on} · ${named(call, row)}`,
  }))
}

async function findPeople(call: ReadCall, text: string): Promise<Found> {
  const people = await searchPersons(call, { text, limit: shown })
  return people.map((person) => ({
    kind: 'case',
    id: person.caseId,
    label: person.name,
    detail: `${person.caseNumber} · ${person.nationality} · ${birthRange(person.birth).until.slice(0, 4)}`,
  }))
}

/** A case that everybody left, or that was registered by mistake, has only its number to be found by. */
async function findLeftCases(call: ReadCall, text: string): Promise<Found> {
  const start = text.toUpperCase()
  if (!start.startsWith(casePrefix)) return []
  const rows = await findLeftCasesByNumber(call.db, start, shown)
  return rows.map((row) => ({ kind: 'case', id: row.id, label: row.number, detail: row.registered_on }))
}

async function findRequests(call: ReadCall, text: string): Promise<Found> {
  const rows = await findRequestsByText(call.db, text, shown)
  return rows.map((row) => ({
    kind: 'exit-visa-request',
    id: row.id,
    label: row.number,
    detail: `${row.requested_on} · ${row.authority}`,
  }))
}

async function findItems(call: ReadCall, text: string): Promise<Found> {
  const rows = await findItemsByText(call.db, text, shown)
  return rows.map((row) => ({ kind: 'item', id: row.id, label: named(call, row), detail: row.code }))
}

async function findPlaces(call: ReadCall, text: string): Promise<Found> {
  const warehouses = await findWarehousesByText(call.db, text, shown)
  const sites = await findSitesByText(call.db, text, shown)
  return [
    ...warehouses.map((row) => ({ kind: 'warehouse' as const, id: row.id, label: named(call, row), detail: row.code })),
    ...sites.map((row) => ({ kind: 'site' as const, id: row.id, label: named(call, row), detail: row.pcode ?? '' })),
  ]
}

async function findProjects(call: ReadCall, text: string): Promise<Found> {
  const rows = await findProjectsByText(call.db, text, shown)
  return rows.map((row) => ({ kind: 'project', id: row.id, label: row.code, detail: row.title }))
}

async function findMonths(call: ReadCall, text: string): Promise<Found> {
  if (!/^\d{4}/.test(text)) return []
  const months = (await listMonths(call)).filter(({ month }) => month.startsWith(text)).slice(0, shown)
  return months.map(({ month }) => ({ kind: 'month', id: month, label: month, detail: '' }))
}

function named(call: ReadCall, row: { name_en: string; name_fr: string; name_ar: string }): string {
  return nameIn(call.by.language, { en: row.name_en, fr: row.name_fr, ar: row.name_ar })
}

/** Numbers are stored in Latin digits, whatever digits a person types. */
function latinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}
