import { FormatError } from "../../../reading/format-error.ts";

/** Shorter parts are copied byte by byte, because a call costs more. */
const minBulkCopy = 32;

/** Bytes unpacked so far, from which Snappy and LZ4 copy. */
export class Output {
  readonly bytes: Buffer;
  at = 0;

  constructor(size: number) {
    this.bytes = Buffer.alloc(size);
  }

  /** Adds so many bytes of another buffer, which must have them. */
  literal(from: Buffer, start: number, length: number): void {
    const { bytes, at } = this;
    this.#expectRoom(length);
    if (length > minBulkCopy) bytes.set(from.subarray(start, start + length), at);
    else for (let index = 0; index < length; index++) bytes[at + index] = from[start + index] ?? 0;
    this.at = at + length;
  }

  /** Copies bytes from so far back; source and target may overlap. */
  copy(back: number, length: number): void {
    const { bytes, at } = this;
    if (!(back > 0 && back <= at))
      throw new FormatError(`expected a copy from at most ${at} bytes back, got ${back}`);
    this.#expectRoom(length);
    for (let index = at; index < at + length; index++) bytes[index] = bytes[index - back] ?? 0;
    this.at = at + length;
  }

  #expectRoom(length: number): void {
    if (length > this.bytes.length - this.at)
      throw new FormatError(`expected ${this.bytes.length} bytes, got more`);
  }
}
