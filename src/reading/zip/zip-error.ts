/** A zip is broken, exceeds a limit or contains what must not be extracted. */
export class ZipError extends Error {}
