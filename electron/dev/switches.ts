/** Chromium refuses to run its sandbox as root; everyone else keeps it. */
export const isRoot: boolean = process.getuid?.() === 0

export const sandboxSwitches: string[] = isRoot ? ['--no-sandbox'] : []

/** Without a graphics card the graphics process fails, and one start in thirty hung while it did: it is not tried. */
export const noGraphicsCard = '--disable-gpu'
