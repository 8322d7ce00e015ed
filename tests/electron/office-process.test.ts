import { expect, type Program, test } from './fixtures.ts'
import { killOffice } from './kill-office.ts'

const officeState = ({ page }: Program) => page.evaluate(() => window.shell.officeState())

/** Ports the page has been given since `countPorts` was called. */
async function countPorts({ page }: Program): Promise<() => Promise<number>> {
  const ports = await page.evaluateHandle(() => {
    const seen = { count: 0 }
    addEventListener('message', (event) => {
      if (event.ports.length === 1) seen.count += 1
    })
    return seen
  })
  return () => ports.evaluate((seen) => seen.count)
}

test('an office that dies is started again and the page is given a new port', async ({ program }) => {
  const ports = await countPorts(program)
  await killOffice(program)
  await expect.poll(ports).toBe(1)
  expect(await officeState(program)).toEqual({ state: 'running' })
})

test('an office that dies four times in a minute stays down until a person starts it', async ({ program }) => {
  const ports = await countPorts(program)
  for (const deaths of [1, 2, 3]) {
    await killOffice(program)
    await expect.poll(ports).toBe(deaths)
  }
  await killOffice(program)
  await expect.poll(() => officeState(program)).toEqual({ state: 'failed', reason: 'CRASHED' })
  await program.page.evaluate(() => window.shell.startOffice())
  await expect.poll(ports).toBe(4)
  expect(await officeState(program)).toEqual({ state: 'running' })
})

test('a second start on the same data folder shows the first window instead', async ({ launch, folder }) => {
  const first = await launch()
  await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect(launch({ dataFolder: `${folder}/data` })).rejects.toThrow()
  expect(first.electron.process().exitCode).toBeNull()
})

test('when the system sleeps or locks, page and office are told to lock', async ({ program: { page, electron } }) => {
  const told = await page.evaluateHandle(() => {
    const seen = { count: 0 }
    window.shell.onLock(() => {
      seen.count += 1
    })
    return seen
  })
  await electron.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend')
    powerMonitor.emit('lock-screen')
  })
  await expect.poll(() => told.evaluate((seen) => seen.count)).toBe(2)
  expect(await page.evaluate(() => window.shell.officeState())).toEqual({ state: 'running' })
})
