// `npm run bench [times]` compares with an unencrypted file; `npm run bench -- --large [share]` measures a large office.
import { argv } from 'node:process'

await import(argv[2] === '--large' ? './large/large.ts' : './bench.ts')
