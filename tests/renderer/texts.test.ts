import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { type Language, languageCodes } from '#shared/domain/languages.ts'
import { findTextFaults, withoutForm } from '../../electron/dev/texts/find-text-faults.ts'
import { type FlatTexts, readTexts } from '../../electron/dev/texts/read-texts.ts'

const source = new URL('../../renderer/src', import.meta.url).pathname
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^text\/(en|fr|ar)\//.test(file))
  .sort()

interface Node {
  type: string
  [field: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one)
  else if (isNode(value)) {
    yield value
    for (const [field, child] of Object.entries(value)) if (field !== 'parent') yield* nodesOf(child)
  }
}
const programs = files.map((file) => ({
  file,
  nodes: [...nodesOf(parseSync(file, readFileSync(join(source, file), 'utf8')).program)],
}))

const texts = Object.fromEntries(languageCodes.map((code) => [code, readTexts(code)])) as Record<Language, FlatTexts>

/** Where a person reads or hears what a property or attribute says. */
const spoken =
  /^(label|title|placeholder|description|error|alt|words|summary|what|next|says|over|message|aria-label|aria-description|aria-placeholder|aria-roledescription|aria-valuetext)$/
const hasLetters = (text: unknown): text is string => typeof text === 'string' && /\p{L}{2}/u.test(text)
const nameOf = (node: unknown) => {
  if (!isNode(node)) return ''
  const name = node.name ?? node.value
  return typeof name === 'string' ? name : ''
}
/** The program's own name is the same in every language. */
const ownNames = new Set(['Amana'])

test('no component holds a word: everything a person reads is in resources/locales', () => {
  const found: string[] = []
  for (const { file, nodes } of programs) {
    if (!file.endsWith('.tsx')) continue
    for (const node of nodes) {
      const words =
        node.type === 'JSXText'
          ? node.value
          : node.type === 'JSXAttribute' && spoken.test(nameOf(node.name)) && isNode(node.value)
            ? node.value.value
            : node.type === 'Property' && spoken.test(nameOf(node.key)) && isNode(node.value)
              ? node.value.value
              : node.type === 'JSXExpressionContainer' && isNode(node.expression)
                ? node.expression.type === 'Literal' && isInElement(node, nodes)
                  ? node.expression.value
                  : undefined
                : undefined
      if (hasLetters(words) && !ownNames.has(words.trim())) found.push(`${file}: ${words.trim()}`)
    }
  }
  expect(found).toEqual([])
})

function isInElement(container: Node, nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'JSXElement' || node.type === 'JSXFragment') &&
      Array.isArray(node.children) &&
      node.children.includes(container),
  )
}

test('all languages hold the same keys, values and plural forms, and keep to the rules of writing', () => {
  expect(findTextFaults(texts)).toEqual([])
})

test('every text is said somewhere', () => {
  const said = new Set<string>()
  const patterns: RegExp[] = []
  for (const { nodes } of programs) {
    for (const node of nodes) {
      if (node.type === 'Literal' && typeof node.value === 'string') said.add(node.value)
      if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) continue
      const parts = node.quasis.map((quasi) => (isNode(quasi) && isCooked(quasi.value) ? quasi.value.cooked : ''))
      // A bare `${x}` says nothing of its key.
      if (!/[.:]/.test(parts.join(''))) continue
      const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      patterns.push(new RegExp(`^${escaped.join('[^.:\\s]+(?:\\.[^.:\\s]+)?')}$`))
    }
  }
  // What is printed is read by its typed keys (`printWords`), often by a code of the record: not a text in the source.
  const printed = /^(print|terms|signing|recovery-sheet|report-v\d+|[a-z-]+-print):/
  const unsaid = [...new Set([...texts.en.keys()].map(withoutForm))].filter((key) => {
    if (printed.test(key)) return false
    const inArea = key.slice(key.indexOf(':') + 1)
    return !said.has(key) && !said.has(inArea) && !patterns.some((pattern) => pattern.test(key) || pattern.test(inArea))
  })
  expect(unsaid).toEqual([])
})

const isCooked = (value: unknown): value is { cooked: string } =>
  typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string'
