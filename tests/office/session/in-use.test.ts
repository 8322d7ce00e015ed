import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeOfficeFolder, openOfficeFolder } from '#office/session/office-folder.ts'
import { makeOffice, mariam, type TestOffice } from '#tests/support/office.ts'
import { must } from '#tests/support/office-file.ts'

let office: TestOffice
const children: ChildProcess[] = []
beforeEach(async () => {
  office = await makeOffice()
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await office.remove()
})

const open = () => openOfficeFolder(office.paths.folder, { clock: office.clock })

/** Another program on the same folder; ready when it says so. */
async function openElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const script = join(import.meta.dirname, '../../support/hold-office.ts')
  const child = spawn(process.execPath, [script, office.paths.folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [chunk] = await once(child.stdout ?? child, 'data')
  return { child, said: String(chunk).trim() }
}

test('a second program is told who has it open, where and since when', async () => {
  await office.signIn()
  const { said } = await openElsewhere()
  expect(JSON.parse(said)).toEqual({
    problem: 'IN_USE',
    data: { who: mariam.name, host: hostname(), since: '2026-11-22T08:00:00.000Z' },
  })
})

test('the same program cannot take it twice', () => {
  expect(open()).toMatchObject({ problem: 'IN_USE' })
})

test('given back, it can be taken, and nothing of the holder stays', async () => {
  closeOfficeFolder(office.folder)
  expect(existsSync(office.paths.inUseNote)).toBe(false)
  const { said } = await openElsewhere()
  expect(said).toBe('taken')
  expect(open()).toMatchObject({ problem: 'IN_USE' })
})

test('a killed program leaves its note but holds nothing', async () => {
  closeOfficeFolder(office.folder)
  const { child } = await openElsewhere()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(office.paths.inUseNote)).toBe(true)
  const again = must(open())
  expect(JSON.parse(readFileSync(office.paths.inUseNote, 'utf8'))).toMatchObject({ pid: process.pid })
  closeOfficeFolder(again)
})

test('a damaged note changes nothing: in use is in use', () => {
  writeFileSync(office.paths.inUseNote, '{"who":')
  expect(open()).toEqual({ problem: 'IN_USE', data: { who: '', host: '', since: '' } })
})
