/**
 * What the page may load: its own files and nothing from any network. Styles may be inline because Mantine writes its
 * theme's variables and AG Grid its column widths as `<style>` and `style=` at run time; scripts may not, nor `eval`.
 */
const rules = {
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

/** For the `<meta>` of the page, where `frame-ancestors` is not allowed. */
export const contentPolicyForMeta: string = Object.entries(rules)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ')

/** For the header of each answer of the page's protocol. */
export const contentPolicy: string = `${contentPolicyForMeta}; frame-ancestors 'none'`
