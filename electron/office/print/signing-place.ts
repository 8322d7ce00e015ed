import type { SigningPosition } from './paper.ts'

/** Size in points of the place that a digital signature fills. */
export const signingPlaceSize = { width: 247, height: 84 }

/** Name of the destination in the PDF that marks the upper left corner of a signing place. */
export function signingPlaceName(position: SigningPosition): string {
  return `amana-sign-${position}`
}
