import { expect, test } from 'vitest'
import { isKey, type KeyPress, needsNoField } from '../../renderer/src/ui/keys/key-match.ts'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
})

test('a shortcut is the letter typed, with exactly its modifiers', () => {
  expect(isKey('Ctrl+K', press('k', 'KeyK', { ctrlKey: true }))).toBe(true)
  expect(isKey('Ctrl+K', press('k', 'KeyK', { metaKey: true }))).toBe(true)
  expect(isKey('Ctrl+K', press('k', 'KeyK'))).toBe(false)
  expect(isKey('Ctrl+K', press('k', 'KeyK', { ctrlKey: true, altKey: true }))).toBe(false)
  expect(isKey('Ctrl+Enter', press('Enter', 'Enter', { ctrlKey: true }))).toBe(true)
  expect(isKey('Ctrl+Enter', press('Enter', 'Enter', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(isKey('Space', press(' ', 'Space'))).toBe(true)
})

test('on a French keyboard the letter counts, not its place', () => {
  expect(isKey('Alt+A', press('a', 'KeyQ', { altKey: true }))).toBe(true)
  expect(isKey('Alt+Q', press('a', 'KeyQ', { altKey: true }))).toBe(false)
})

test('on an Arabic keyboard the place of the key counts', () => {
  expect(isKey('Ctrl+K', press('ن', 'KeyK', { ctrlKey: true }))).toBe(true)
  expect(isKey('Ctrl+L', press('ن', 'KeyK', { ctrlKey: true }))).toBe(false)
  expect(isKey('Alt+1', press('١', 'Digit1', { altKey: true }))).toBe(true)
})

test('plain keys do nothing while a field is typed in', () => {
  expect(needsNoField('R')).toBe(true)
  expect(needsNoField('Space')).toBe(true)
  expect(needsNoField('Ctrl+Enter')).toBe(false)
  expect(needsNoField('Escape')).toBe(false)
})
