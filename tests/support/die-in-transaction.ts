// Run as a process of its own: commits one setting, writes a second without commit, and is killed.
import { openDatabase } from '#db/open.ts'
import { filesIn, must } from '#tests/support/office-file.ts'

const [folder = '', key = ''] = process.argv.slice(2)
const opened = must(await openDatabase(filesIn(folder), Buffer.from(key, 'hex')))
await opened.db.insertInto('setting').values({ scope: 'kill', name: 'committed', value: '1' }).execute()
await opened.db.transaction().execute(async (tx) => {
  await tx.insertInto('setting').values({ scope: 'kill', name: 'half', value: '1' }).execute()
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => undefined)
})
