import { defineList } from '../list/list.ts'
import { siteTypes } from '../people/population.ts'
import { itemCategories, itemUnits } from './item.ts'
import { kitVariants } from './kit.ts'
import { partyKinds } from './party.ts'

const byCode = [{ column: 'code', descending: false }]
const byName = [{ column: 'name', descending: false }]
const yesOrNo = ['yes', 'no'] as const

export const itemList = defineList({
  name: 'items',
  permission: 'reference.read',
  columns: {
    code: { type: 'code' },
    name: { type: 'text' },
    category: { type: 'choice', choices: itemCategories, group: true },
    unit: { type: 'choice', choices: itemUnits, group: true },
    packUnit: { type: 'text' },
    unitsPerPack: { type: 'number' },
    /** Grams of one unit. */
    weight: { type: 'number' },
    tracksExpiry: { type: 'choice', choices: yesOrNo, group: true },
    barcode: { type: 'code' },
    status: { type: 'choice', choices: ['active', 'discontinued'], group: true },
  },
  order: byCode,
})

export const donorList = defineList({
  name: 'donors',
  permission: 'reference.read',
  columns: { code: { type: 'code' }, name: { type: 'text' }, projects: { type: 'code' } },
  order: byName,
})

export const projectList = defineList({
  name: 'projects',
  permission: 'reference.read',
  columns: {
    code: { type: 'code' },
    title: { type: 'text' },
    donor: { type: 'text', group: true },
    startsOn: { type: 'day' },
    endsOn: { type: 'day' },
    status: { type: 'choice', choices: ['open', 'closing', 'closed'], group: true },
  },
  order: byCode,
})

export const siteList = defineList({
  name: 'sites',
  permission: 'reference.read',
  columns: {
    name: { type: 'text' },
    type: { type: 'choice', choices: siteTypes, group: true },
    /** The P-code again, for which the page has names. */
    area: { type: 'choice', group: true },
    pcode: { type: 'code' },
    sensitive: { type: 'choice', choices: yesOrNo, group: true },
    status: { type: 'choice', choices: ['open', 'closed', 'inaccessible'], group: true },
  },
  order: byName,
})

export const warehouseList = defineList({
  name: 'warehouses',
  permission: 'reference.read',
  columns: {
    code: { type: 'code' },
    name: { type: 'text' },
    type: { type: 'choice', choices: ['central', 'regional', 'zonal', 'field'], group: true },
    /** The P-code again, for which the page has names. */
    area: { type: 'choice', group: true },
    pcode: { type: 'code' },
    status: { type: 'choice', choices: ['open', 'counting', 'closed'], group: true },
  },
  order: byCode,
})

export const partnerList = defineList({
  name: 'partners',
  permission: 'reference.read',
  columns: {
    name: { type: 'text' },
    kind: { type: 'choice', choices: partyKinds, group: true },
    /** ISO 3166 alpha-3, empty for most. */
    country: { type: 'choice', group: true },
    status: { type: 'choice', choices: ['active', 'expired'], group: true },
  },
  order: byName,
})

export const kitList = defineList({
  name: 'kits',
  permission: 'reference.read',
  columns: {
    code: { type: 'code' },
    version: { type: 'number' },
    name: { type: 'text' },
    variant: { type: 'choice', choices: kitVariants, group: true },
    /** How many different items are in it. */
    items: { type: 'number' },
    endorsedOn: { type: 'day' },
    endorsedBy: { type: 'text' },
    status: { type: 'choice', choices: ['in-use', 'superseded'], group: true },
  },
  order: [
    { column: 'code', descending: false },
    { column: 'version', descending: false },
  ],
})
