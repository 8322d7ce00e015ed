import { fork } from 'node:child_process'
import { join } from 'node:path'
import { app, type MessagePortMain } from 'electron'
import type { FromOffice, ToOffice } from '#shared/office-process.ts'
import type { StartOfficeChild } from './office-child.ts'

/**
 * Starts the office in the Node of `node_modules`: the way for developing and testing with an Electron too old for the
 * database driver. Ports cannot leave Electron, so each page's messages are relayed, unread.
 */
export const startInExternalNode: StartOfficeChild = (entry, events) => {
  const child = fork(entry, [], {
    execPath: join(app.getAppPath(), 'node_modules/.bin/node'),
    // Room for what is new, in MB: as in a utility process. Node's own is several times that.
    execArgv: ['--max-semi-space-size=8'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const ports = new Map<number, MessagePortMain>()
  const send = (message: ToOffice): void => {
    if (child.connected) child.send(message)
  }
  let ended = false
  const end = (reason: string): void => {
    if (ended) return
    ended = true
    for (const port of ports.values()) port.close()
    events.ended(reason)
  }
  child.stdout?.on('data', (data: Buffer) => events.wrote(data.toString()))
  child.stderr?.on('data', (data: Buffer) => events.wrote(data.toString()))
  child.on('message', (message: FromOffice) => {
    if (message.type === 'message') ports.get(message.page)?.postMessage(message.data)
    else events.said(message)
  })
  child.once('error', (error) => end(error.message))
  child.once('exit', (code, signal) => end(signal ? `signal ${signal}` : `status ${code}`))
  return {
    connect(page, port) {
      ports.set(page, port)
      send({ type: 'connect', page })
      port.on('message', ({ data }) => send({ type: 'message', page, data }))
      port.on('close', () => {
        ports.delete(page)
        send({ type: 'disconnect', page })
      })
      port.start()
    },
    tell: send,
    kill() {
      child.kill('SIGKILL')
    },
  }
}
