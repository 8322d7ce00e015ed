import { expect, test } from 'vitest'
import { findTextFaults, sameAsEnglish } from '../../electron/dev/texts/find-text-faults.ts'
import { setInType } from '../../electron/dev/texts/typography.ts'

type Written = Record<string, string>
const faultsOf = (en: Written, fr: Written, ar: Written) =>
  findTextFaults({
    en: new Map(Object.entries(en)),
    fr: new Map(Object.entries(fr)),
    ar: new Map(Object.entries(ar)),
  }).map(({ language, key, fault }) => `${language} ${key}: ${fault}`)

const good = { en: { 'a:hello': 'Hello, {{name}}.' }, fr: { 'a:hello': 'Bonjour {{name}}.' } }
const arabic = { 'a:hello': 'مرحبًا {{name}}.' }
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']

test('texts that keep to the rules have no fault', () => {
  expect(faultsOf(good.en, good.fr, arabic)).toEqual([])
})

test.each([
  ['a key that is missing', { ...good.en, 'a:more': 'More' }, 'a:more: missing'],
  ['a key that is spare', {}, 'a:hello: spare'],
  ['a value left out', { 'a:hello': 'Hello, {{name}} of {{office}}.' }, 'a:hello: values differ'],
  ['a value written in another way', { 'a:hello': 'Hello, {{name, day}}.' }, 'a:hello: values differ'],
] as const)('%s is a fault of the other languages', (_, en, fault) => {
  const found = faultsOf(en, good.fr, arabic)
  for (const language of ['fr', 'ar']) expect(found.some((one) => one.startsWith(`${language} ${fault}`))).toBe(true)
})

test('what is counted has all six forms in Arabic and one and other in French', () => {
  const counted = (kept: string[]) => Object.fromEntries(kept.map((form) => [`a:rows_${form}`, '{{count}} صف']))
  const two = { 'a:rows_one': '{{count}} row', 'a:rows_other': '{{count}} rows' }
  expect(faultsOf(two, two, counted(forms))).toEqual([])
  expect(faultsOf(two, two, counted(forms.slice(0, 3)))).toEqual(['ar a:rows: plural form missing: few, many, other'])
  expect(faultsOf(two, { 'a:rows_other': '{{count}} lignes' }, counted(forms))).toEqual([
    'fr a:rows: plural form missing: one',
  ])
  expect(faultsOf({ 'a:rows': 'Rows: {{count}}' }, two, counted(forms))[0]).toBe('en a:rows: counts without one, other')
})

test.each([
  ['en', 'From 1 to {{to}}', 'a digit is typed'],
  ['ar', 'من ١ إلى {{to}}', 'a digit is typed'],
  ['en', '  ', 'empty'],
  ['en', ', ', 'a piece of a sentence'],
  ['en', 'and {{more}} more', 'a piece of a sentence'],
  ['ar', 'و{{more}} أخرى', 'a piece of a sentence'],
  ['fr', 'Le rapport : prêt', 'typography'],
  ['fr', "L'article", 'typography'],
  ['ar', 'يوما, يومان', 'typography'],
  ['ar', 'يوماً', 'typography'],
  ['en', 'Goods on the road', 'is not our word'],
  ['fr', 'Établi par {{name}}', 'is not our word'],
  ['ar', 'تدقيق التقرير', 'is not our word'],
] as const)('in %s: “%s”', (language, text, fault) => {
  const texts = { en: new Map(), fr: new Map(), ar: new Map(), [language]: new Map([['a:b', text]]) }
  const found = findTextFaults(texts).filter((one) => one.language === language)
  expect(found.map((one) => one.fault).join('; ')).toContain(fault)
})

test('a digit in a name is no figure', () => {
  const texts = { 'a:digest': 'SHA-256' }
  expect(faultsOf(texts, texts, texts)).toEqual([])
  expect(sameAsEnglish(new Map(Object.entries(texts)), new Map(Object.entries(texts)))).toEqual(['a:digest'])
})

test('setting a text leaves its values alone and a second time changes nothing', () => {
  expect(setInType("C'est prêt : {{on, day}} ; « {{name}} » ?", 'fr')).toBe(
    'C’est prêt\u00a0: {{on, day}}\u00a0; «\u00a0{{name}}\u00a0»\u00a0?',
  )
  expect(setInType('يوماً, {{on, day}}', 'ar')).toBe('يومًا، {{on, day}}')
  for (const [text, language] of [
    ['Rapport : {{month}} !', 'fr'],
    ['مرحباً, {{name}}; نعم?', 'ar'],
  ] as const) {
    const once = setInType(text, language)
    expect(setInType(once, language)).toBe(once)
  }
})
