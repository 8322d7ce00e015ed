import { PAGE_ORIGIN } from '#shared/shell.ts'
import { expect, test } from './fixtures.ts'

test('the window opens, is named Amana and belongs to its own origin', async ({ program: { page, electron } }) => {
  const title = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.getTitle()))
  expect(title).toEqual(['Amana'])
  expect(await page.evaluate(() => location.origin)).toBe(PAGE_ORIGIN)
})

test('the built office runs and answers', async ({ program: { page } }) => {
  expect(await page.evaluate(() => window.shell.officeState())).toEqual({ state: 'running' })
})

test('the page is sandboxed and knows nothing of Node', async ({ program: { page } }) => {
  const known = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  )
  expect(known).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.shell).sort())).toEqual([
    'appInfo',
    'chooseFolder',
    'chooseSavePath',
    'officeState',
    'onLock',
    'onOfficeState',
    'openFiles',
    'openPdf',
    'openSavedFile',
    'quit',
    'releaseMemory',
    'saveFile',
    'startOffice',
  ])
})

test('the content policy forbids scripts made from text and every foreign address', async ({ program: { page } }) => {
  const answer = await page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'))
  expect(answer).toContain("default-src 'none'; script-src 'self'")
  expect(await page.locator('meta[http-equiv=Content-Security-Policy]').count()).toBe(1)
  const attempts = await page.evaluate(async () => {
    // Playwright's own evaluation may eval: what runs in a later task is held by the policy like the page's scripts.
    await new Promise((resolve) => setTimeout(resolve))
    const outcome = async (attempt: () => unknown) => {
      try {
        await attempt()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    return {
      eval: await outcome(() => new Function('return 1')()),
      fetch: await outcome(() => fetch('https://example.org/')),
      file: await outcome(() => fetch('file:///etc/passwd')),
      traversal: (await fetch('/..%2f..%2fpackage.json')).status,
    }
  })
  const inline = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.inline = "ran"'
    document.head.append(script)
    return document.documentElement.dataset.inline ?? 'refused'
  })
  expect(inline).toBe('refused')
  expect(attempts).toEqual({ eval: 'refused', fetch: 'refused', file: 'refused', traversal: 404 })
})

test('navigation, new windows and foreign frames are refused', async ({ program: { page, electron } }) => {
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd'
  })
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull()
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
  })
  // A round trip through the same network service: whatever was allowed to leave has left by now.
  expect(await page.evaluate(async () => (await fetch('/index.html')).ok)).toBe(true)
  expect(page.frames().map((frame) => frame.url())).not.toContain('https://example.org/')
  expect(page.url()).toBe(address)
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('permissions are denied', async ({ program: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read'] as PermissionName[]
    const asked = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return asked.map((status) => status.state)
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
  )
  expect(camera).toBe('refused')
})

test('the shell answers what it was started with and refuses what it was not asked for properly', async ({
  program: { page, officeFolder },
}) => {
  const info = await page.evaluate(() => window.shell.appInfo())
  expect(info).toMatchObject({ language: 'en', officeFolder })
  const foreign = await page.evaluate(() => window.shell.openSavedFile('/etc/passwd'))
  expect(foreign).toEqual({ problem: 'CANNOT_OPEN', path: '/etc/passwd', reason: 'NOT_SAVED_HERE' })
  const malformed = await page.evaluate(() =>
    // @ts-expect-error: a page that is not ours may send anything
    window.shell.saveFile({ title: 'x', suggestedName: 'y', bytes: 'text' }).then(
      () => 'done',
      () => 'refused',
    ),
  )
  expect(malformed).toBe('refused')
})

test('a file is saved whole and opened with the same bytes', async ({ program: { page, electron }, folder }) => {
  const path = `${folder}/report.pdf`
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
  const answers = await page.evaluate(async () => {
    const bytes = new Uint8Array([37, 80, 68, 70, 0, 255])
    const saved = await window.shell.saveFile({ title: 'Save', suggestedName: 'report.pdf', bytes })
    const opened = await window.shell.openFiles({ title: 'Open', kind: 'pdf', several: false })
    return { saved, opened: Array.isArray(opened) ? opened.map(({ name, bytes }) => [name, [...bytes]]) : opened }
  })
  expect(answers).toEqual({ saved: { path }, opened: [['report.pdf', [37, 80, 68, 70, 0, 255]]] })
})

test('a file that cannot be written is a problem by name, and leaves nothing', async ({
  program: { page, electron },
}) => {
  await electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/nowhere/report.pdf' })
  })
  const answer = await page.evaluate(() =>
    window.shell.saveFile({ title: 'Save', suggestedName: 'report.pdf', bytes: new Uint8Array([1]) }),
  )
  expect(answer).toEqual({ problem: 'CANNOT_WRITE', path: '/nowhere/report.pdf', reason: 'ENOENT' })
})

test('closing the window ends the office and the program', async ({ launch }) => {
  const program = await launch()
  const main = program.electron.process()
  await program.close()
  expect(main.exitCode).toBe(0)
})
