/** Chromium refuses to run its sandbox as root; everyone else keeps it. */
export const isRoot: boolean = process.getuid?.() === 0

export const sandboxSwitches: string[] = isRoot ? ['--no-sandbox'] : []
