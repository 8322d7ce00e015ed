import { v5 } from 'uuid'

/**
 * The id of something that every office has once (a place outside, such as its suppliers): made from the office's own id
 * and a name, so that the same office always has the same one and two offices never share it. A UUID of version 5
 * (RFC 9562). Throws a TypeError when `officeId` is no UUID.
 */
export function derivedId(officeId: string, name: string): string {
  return v5(name, officeId)
}
