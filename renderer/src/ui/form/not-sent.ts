/** The person changed their mind while it was sent: closed the question where to save, stopped the work. Nothing is wrong. */
export class NotSent extends Error {}
