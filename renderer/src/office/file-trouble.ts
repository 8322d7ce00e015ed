/** The system would not read, write or open a file; the message is its code, such as `EACCES` or `ENOSPC`. */
export class FileTrouble extends Error {}
