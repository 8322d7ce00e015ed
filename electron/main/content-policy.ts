/**
 * What the page may load: its own files and nothing from any network. Styles may be inline because Mantine writes its
 * theme's variables and AG Grid its column widths as `<style>` and `style=` at run time; scripts may not, nor `eval`.
 */
const rules: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

function written(policy: Record<string, string>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** For the `<meta>` of the page, where `frame-ancestors` is not allowed. */
export const contentPolicyForMeta: string = written(rules)

/** For the header of each answer of the page's protocol. */
export const contentPolicy: string = `${contentPolicyForMeta}; frame-ancestors 'none'`

/** While the page is being worked on: its tools write a script into it, and hear of changes by a socket to this host. */
export function contentPolicyForDev(host: string): string {
  const open = { 'script-src': "'self' 'unsafe-inline'", 'connect-src': `'self' ws://${host}` }
  return written({ ...rules, ...open, 'frame-ancestors': "'none'" })
}
