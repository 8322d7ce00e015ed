import { Fragment } from 'react'

/** Numbers of documents and cases as the office gives them: `GRN-TIP-2026-00012`. */
const code = /([A-Z]{2,4}(?:-[A-Z0-9]+)*-\d{4}-\d{4,6})/

/** A sentence of the program in which no number of a document is broken at its hyphens, and each is read left to right. */
export function Sentence({ children }: { children: string }) {
  return children.split(code).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name
      <span key={index} className="code">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
