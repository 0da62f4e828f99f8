import type { ByteSource } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";

const lineFeed = 10;

/** Reads a pickle's bytes in order. Never reads past the end, nor allocates for a declared length. */
export class BytesReader {
  /** The bytes in memory. Valid, like `at`, only until more is read. */
  view: DataView;
  readonly #source: ByteSource;
  /** Size of the whole file; the source may hold only its head. */
  readonly #size: number;
  #viewed: Buffer;

  constructor(source: ByteSource, size = source.size) {
    this.#source = source;
    this.#size = size;
    this.#viewed = source.bytes;
    this.view = viewOf(source.bytes);
  }

  /** Offset in the file of the next byte. */
  get offset(): number {
    return this.#source.offset;
  }

  /** Index in the view of the next byte. */
  get at(): number {
    return this.#source.at;
  }

  /** Tries to load so many bytes, and returns how many are left in the view. */
  available(wanted: number): number {
    const source = this.#source;
    if (source.end - source.at < wanted) {
      // Bounded by the size first: nothing is read for a false length.
      source.ensure(Math.min(wanted, source.size - source.offset));
      if (source.bytes !== this.#viewed) this.#look(source.bytes);
    }
    return source.end - source.at;
  }

  /** Skips so many bytes, and returns their index in the view. */
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

  /** Reads a length of 8 bytes. One beyond 2^53 is rounded, and longer than any file. */
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

  /** Reads a copy of so many bytes. */
  bytes(length: number): Buffer {
    const from = this.take(length);
    return Buffer.from(this.#viewed.subarray(from, from + length));
  }

  /** Reads the rest of the line as latin1, without the line feed. */
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

  /** Throws a FormatError if fewer bytes are left in the file. */
  expectAvailable(count: number): void {
    if (count > this.#size - this.offset) throw this.unexpectedEnd(`${count} more bytes`);
  }

  /** Returns the error for a file that ends too early. */
  unexpectedEnd(expected: string): FormatError {
    return new FormatError(`expected ${expected} after byte ${this.offset}, got the end of the file`);
  }

  #look(bytes: Buffer): void {
    this.#viewed = bytes;
    this.view = viewOf(bytes);
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}
