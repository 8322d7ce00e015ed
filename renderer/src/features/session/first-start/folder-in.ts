/** A folder of that name inside another, as the system writes its paths; what no system takes in a name is left out. */
export function folderIn(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/'
  const safe = name.replace(/[\\/:*?"<>|]/g, '').trim()
  return parent.endsWith(separator) ? parent + safe : parent + separator + safe
}
