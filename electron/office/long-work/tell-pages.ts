import type { OfficeProcess } from '../office-process.ts'

/** Sends the pages how far a long work is, as news; `work` is the name by which a page shows it. */
export function tellPages(running: OfficeProcess, work: string): (done: number, of: number) => void {
  return (done, of) => running.news.publish('news', { topics: [], progress: { work, done, of } })
}
