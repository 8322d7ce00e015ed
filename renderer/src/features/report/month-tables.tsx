import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ageingBands } from '#shared/domain/consular/derive-person.ts'
import type { Language } from '#shared/domain/languages.ts'
import { type Names, nameIn } from '#shared/domain/name-in.ts'
import { nationalityName } from '#shared/domain/people/countries.ts'
import { caseConcepts, type MonthDataset } from '#shared/domain/report/v1/month.ts'
import type { English } from '../../text/english.ts'
import type { Format } from '../../text/format.ts'
import { termsIn } from '../../text/locales.ts'
import { sayAgeing } from '../../text/say-ageing.ts'
import { useSay } from '../../text/use-say.ts'
import { countWithDisability } from './count-with-disability.ts'
import { FigureTable } from './figure-table.tsx'
import { PeopleTable } from './people-table.tsx'
import classes from './reports.module.css'

const tables = ['distributions', 'groups', 'items', 'flow', 'stock', 'transit', 'cases', 'events'] as const

/** The month's tables as they will be printed, one at a time. */
export function MonthTables(props: { dataset: MonthDataset; format: Format; language: Language }) {
  const { t } = useTranslation('report')
  const [chosen, choose] = useState<string | null>('distributions')
  return (
    <Tabs value={chosen} onChange={choose} keepMounted={false} className={classes.tabs ?? ''}>
      <Tabs.List>
        {tables.map((table) => (
          <Tabs.Tab key={table} value={table}>
            {t(`table.${table}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tables.map((table) => (
        <Tabs.Panel key={table} value={table}>
          <MonthTable table={table} {...props} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

type TableWord = keyof English['report']['table']

interface MonthTableProps {
  table: (typeof tables)[number]
  dataset: MonthDataset
  format: Format
  language: Language
}

function MonthTable({ table, dataset, format, language }: MonthTableProps) {
  const { t } = useTranslation('report')
  const say = useSay()
  const words = termsIn(language)
  const named = (names: Names) => nameIn(language, names)
  const text = (...keys: TableWord[]) => keys.map((key) => ({ label: t(`table.${key}`) }))
  const number = (...keys: TableWord[]) => keys.map((key) => ({ label: t(`table.${key}`), number: true }))
  const label = text('item', 'project')
  switch (table) {
    case 'stock':
      return (
        <FigureTable
          columns={[
            ...text('warehouse'),
            ...label,
            ...number('opening', 'received', 'arrived', 'returned'),
            ...number('toWarehouses', 'toDistributions', 'lost', 'closing', 'damagedStock'),
          ]}
          rows={dataset.stock.map((row) => [
            named(row.warehouse.names),
            named(row.item.names),
            row.project.code,
            ...[row.opening, row.received, row.arrived, row.returned],
            ...[row.toWarehouses, row.toDistributions, row.losses, row.closing, row.closingDamaged],
          ])}
        />
      )
    case 'groups':
      return <PeopleTable dataset={dataset} format={format} language={language} />
    case 'transit':
      return (
        <FigureTable
          columns={[...label, ...number('opening', 'dispatched', 'arrivedThere', 'lost', 'closing')]}
          rows={dataset.transit.map((row) => [
            named(row.item.names),
            row.project.code,
            ...[row.opening, row.dispatched, row.arrived, row.lost, row.closing],
          ])}
        />
      )
    case 'flow':
      return (
        <FigureTable
          columns={[
            ...label,
            ...number('opening', 'dispatched', 'distributed', 'returned'),
            ...number('lost', 'damaged', 'closing'),
          ]}
          rows={dataset.distributionFlow.map((row) => [
            named(row.item.names),
            row.project.code,
            ...[row.opening, row.dispatched, row.distributed, row.returned, row.lost, row.damaged, row.closing],
          ])}
        />
      )
    case 'items':
      return (
        <FigureTable
          columns={[...label, ...text('donor'), ...number('distributed')]}
          rows={dataset.itemsDistributed.map((row) => [
            named(row.item.names),
            row.project.code,
            row.project.donor,
            row.distributed,
          ])}
        />
      )
    case 'distributions':
      return (
        <FigureTable
          columns={[
            ...text('number', 'date', 'place', 'type', 'project'),
            ...number('households', 'people', 'withDisability'),
          ]}
          rows={dataset.distributions.map((row) => [
            row.number,
            format.day(row.happenedOn),
            named(row.place),
            words.distributionType[row.type as keyof typeof words.distributionType] ?? row.type,
            row.project.code,
            row.households,
            row.people.reduce((sum, each) => sum + each.people, 0),
            countWithDisability(row.people) ?? '—',
          ])}
          totals
        />
      )
    case 'cases':
      return (
        <FigureTable
          columns={[
            ...text('step', 'nationality'),
            ...number('people'),
            ...ageingBands.map((band) => ({ label: sayAgeing(band, say, format), number: true })),
          ]}
          rows={dataset.caseSteps.map((row) => [
            words.caseStep[row.step as keyof typeof words.caseStep] ?? row.step,
            nationalityName(row.nationality, language),
            ...[row.people, row.ageing.to30, row.ageing.to60, row.ageing.to90, row.ageing.over90],
          ])}
          totals
        />
      )
    case 'events':
      return (
        <FigureTable
          columns={[...text('concept'), ...number('people')]}
          rows={caseConcepts.map((concept) => [words.caseConcept[concept], dataset.caseEvents[concept] ?? 0])}
        />
      )
  }
}
