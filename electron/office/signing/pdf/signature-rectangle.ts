import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { SigningPosition } from '../../print/paper.ts'
import { signingPlaceName, signingPlaceSize } from '../../print/signing-place.ts'
import { findDestination } from './named-destination.ts'

/** Left, bottom, right, top in points of the page. */
export type Rectangle = [number, number, number, number]

const edge = 40

/**
 * Where a signature is seen: the place that the paper kept for it, or, in a file without one, the foot of the last page,
 * left for who prepared it and right for who approved it.
 */
export function signatureRectangle(
  pdf: PDFDocument,
  position: SigningPosition,
): { page: PDFRef; rectangle: Rectangle } {
  const { width, height } = signingPlaceSize
  const place = findDestination(pdf, signingPlaceName(position))
  if (place) return { page: place.page, rectangle: [place.x, place.y - height, place.x + width, place.y] }
  const last = pdf.getPage(pdf.getPageCount() - 1)
  const left = position === 'prepared' ? edge : last.getWidth() - edge - width
  return { page: last.ref, rectangle: [left, edge, left + width, edge + height] }
}
