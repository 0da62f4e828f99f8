import type { Numbers } from "../bytes/numbers.ts";
import { FormatError } from "../format.ts";

const lineFeed = 10;

/** The opcodes of a float of 8 bytes, and of what appends everything behind a mark to a list. */
const binfloat = 0x47;
const appends = 0x65;

/** Reads a pickle's bytes in order. Nothing is read past the end, and no declared length is believed. */
export class BytesReader {
  at = 0;
  readonly view: DataView;
  readonly bytes: Buffer;
  /** Of the whole file: of its head, less is in memory. */
  readonly size: number;

  constructor(bytes: Buffer, size = bytes.length) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.size = size;
  }

  /** Steps over so many bytes, and returns where they begin. */
  take(count: number): number {
    const from = this.at;
    if (count > this.bytes.length - from) throw this.fault(`${count} more bytes`);
    this.at = from + count;
    return from;
  }

  byte(): number {
    return this.view.getUint8(this.take(1));
  }

  uint16(): number {
    return this.view.getUint16(this.take(2), true);
  }

  int32(): number {
    return this.view.getInt32(this.take(4), true);
  }

  uint32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  /** A length of 8 bytes; one beyond 2^53 is rounded, and longer than any file. */
  uint64(): number {
    return this.uint32() + this.uint32() * 2 ** 32;
  }

  float64(): number {
    return this.view.getFloat64(this.take(8));
  }

  text(length: number, encoding: "utf8" | "latin1"): string {
    const from = this.take(length);
    return this.bytes.toString(encoding, from, this.at);
  }

  /** The rest of the line; the line feed is read and not part of it. */
  line(encoding: "utf8" | "latin1" = "latin1"): string {
    const feed = this.bytes.indexOf(lineFeed, this.at);
    if (feed === -1) throw this.fault("a line feed");
    const text = this.text(feed - this.at, encoding);
    this.at++;
    return text;
  }

  /** Throws a FormatError where the file has not so many bytes left. */
  expectAhead(count: number): void {
    if (count > this.size - this.at) throw this.fault(`${count} more bytes`);
  }

  /**
   * Reads a run of floats that APPENDS ends, without boxing them: true where there is one. False, and nothing read,
   * for anything else.
   */
  floatsInto(numbers: Numbers): boolean {
    const { bytes, view } = this;
    let end = this.at;
    while (end + 9 < bytes.length && bytes[end] === binfloat) end += 9;
    if (end === this.at || bytes[end] !== appends) return false;
    for (let at = this.at + 1; at < end; at += 9) numbers.push(view.getFloat64(at));
    this.at = end + 1;
    return true;
  }

  /** The error for a file that ends too early. */
  fault(expected: string): FormatError {
    return new FormatError(`expected ${expected} at byte ${this.at}, the file ends`);
  }
}
