// `npm run bench [times]` compares with an unencrypted file; `npm run bench -- --large [share]` measures a large office,
// `npm run bench -- --window [share]` only its window.
import { argv } from 'node:process'

const parts: Record<string, string> = { '--large': './large/large.ts', '--window': './large/window.ts' }
await import(parts[argv[2] ?? ''] ?? './bench.ts')
