import type { ByteSource } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";

const lineFeed = 10;

/** Reads a pickle's bytes in order. Nothing is read past the end, and no declared length is believed. */
export class BytesReader {
  /** What is in memory, and where the next byte stands in it: both only until more is read. */
  view: DataView;
  readonly #source: ByteSource;
  /** Of the whole file, of which a head is the beginning. */
  readonly #size: number;
  #viewed: Buffer;

  constructor(source: ByteSource, size = source.size) {
    this.#source = source;
    this.#size = size;
    this.#viewed = source.bytes;
    this.view = viewOf(source.bytes);
  }

  /** Where in the file the next byte stands. */
  get offset(): number {
    return this.#source.offset;
  }

  /** Where in the view the next byte stands. */
  get at(): number {
    return this.#source.at;
  }

  /** How many bytes of the view lie ahead, after trying for so many. */
  available(wanted: number): number {
    const source = this.#source;
    if (source.end - source.at < wanted) {
      // Asked of the size first: for a length that is a lie, nothing is read.
      source.ensure(Math.min(wanted, source.size - source.offset));
      if (source.bytes !== this.#viewed) this.#look(source.bytes);
    }
    return source.end - source.at;
  }

  /** Steps over so many bytes, and returns where in the view they begin. */
  take(count: number): number {
    const source = this.#source;
    if (source.end - source.at < count && this.available(count) < count)
      throw this.unexpectedEnd(`${count} more bytes`);
    const from = source.at;
    source.at = from + count;
    return from;
  }

  byte(): number {
    const from = this.take(1);
    return this.view.getUint8(from);
  }

  uint16(): number {
    const from = this.take(2);
    return this.view.getUint16(from, true);
  }

  int32(): number {
    const from = this.take(4);
    return this.view.getInt32(from, true);
  }

  uint32(): number {
    const from = this.take(4);
    return this.view.getUint32(from, true);
  }

  /** A length of 8 bytes; one beyond 2^53 is rounded, and longer than any file. */
  uint64(): number {
    return this.uint32() + this.uint32() * 2 ** 32;
  }

  float64(): number {
    const from = this.take(8);
    return this.view.getFloat64(from);
  }

  text(length: number, encoding: "utf8" | "latin1"): string {
    const from = this.take(length);
    return this.#viewed.toString(encoding, from, from + length);
  }

  /** So many bytes, copied. */
  bytes(length: number): Buffer {
    const from = this.take(length);
    return Buffer.from(this.#viewed.subarray(from, from + length));
  }

  /** The rest of the line, in latin1; the line feed is read and not part of it. */
  line(): string {
    for (let looked = 0, known = this.available(1); ; ) {
      const { at } = this.#source;
      const feed = this.#viewed.indexOf(lineFeed, at + looked);
      if (feed !== -1 && feed < at + known) return this.text(feed + 1 - at, "latin1").slice(0, -1);
      looked = known;
      known = this.available(known + 1);
      if (known === looked) throw this.unexpectedEnd("a line feed");
    }
  }

  /** Throws a FormatError where the file has not so many bytes left. */
  expectAvailable(count: number): void {
    if (count > this.#size - this.offset) throw this.unexpectedEnd(`${count} more bytes`);
  }

  /** The error for a file that ends too early. */
  unexpectedEnd(expected: string): FormatError {
    return new FormatError(`expected ${expected} after byte ${this.offset}, the file ends`);
  }

  #look(bytes: Buffer): void {
    this.#viewed = bytes;
    this.view = viewOf(bytes);
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}
