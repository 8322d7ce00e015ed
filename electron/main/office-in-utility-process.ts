import { utilityProcess } from 'electron'
import type { FromOffice, ToOffice } from '#shared/office-process.ts'
import type { StartOfficeChild } from './office-child.ts'

/** Starts the office in Electron's own Node: ports are handed over, main sees none of what passes through them. */
export const startInUtilityProcess: StartOfficeChild = (entry, events) => {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Amana office', stdio: 'pipe' })
  child.stdout?.on('data', (data: Buffer) => events.wrote(data.toString()))
  child.stderr?.on('data', (data: Buffer) => events.wrote(data.toString()))
  child.on('message', (message: FromOffice) => events.said(message))
  child.once('exit', (code) => events.ended(`status ${code}`))
  return {
    connect(page, port) {
      child.postMessage({ type: 'connect', page } satisfies ToOffice, [port])
    },
    tell(message) {
      child.postMessage(message)
    },
    kill() {
      child.kill()
    },
  }
}
