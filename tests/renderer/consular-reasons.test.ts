import { expect, test } from 'vitest'
import arabic from '#locales/ar/consular.json'
import english from '#locales/en/consular.json'
import french from '#locales/fr/consular.json'
import { caseReasonCodes } from '#shared/domain/consular/case-reason.ts'
import { personFlags } from '#shared/domain/consular/derive-person.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'

const languages = { english, french, arabic }

test.each(Object.entries(languages))(
  'every reason of the domain has a sentence that names the person, %s',
  (_, terms) => {
    expect(Object.keys(terms.reason).sort()).toEqual([...caseReasonCodes].sort())
    expect(Object.keys(terms.reasonGroup).sort()).toEqual([...caseReasonCodes].sort())
    for (const code of caseReasonCodes) expect(terms.reason[code], code).toContain('{{name}}')
  },
)

test.each(Object.entries(languages))('every event and flag has its words, %s', (_, terms) => {
  expect(Object.keys(terms.event).sort()).toEqual([...caseEventKinds, 'voided'].sort())
  expect(Object.keys(terms.flag).sort()).toEqual([...personFlags].sort())
})
