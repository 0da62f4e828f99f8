import { FormatError } from "../../../reading/format-error.ts";

/** Reads bytes in order, never past their end. */
export class Span {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** Skips so many bytes, and returns their offset. */
  take(count: number): number {
    const from = this.at;
    if (!(count >= 0 && count <= this.left)) {
      throw new FormatError(`expected ${count} bytes in a part of the Parquet file, got ${this.left}`);
    }
    this.at = from + count;
    return from;
  }

  byte(): number {
    return this.bytes[this.take(1)] ?? 0;
  }

  /** Reads an int of 1 to 4 bytes, lowest first. */
  uint(bytes: number): number {
    const from = this.take(bytes);
    let value = 0;
    for (let index = bytes - 1; index >= 0; index--) value = (value << 8) | (this.bytes[from + index] ?? 0);
    return value >>> 0;
  }

  /** Returns the next so many bytes, without a copy. */
  part(count: number): Span {
    const from = this.take(count);
    return new Span(this.bytes.subarray(from, this.at));
  }

  /** Reads seven bits per byte, lowest first; beyond 2^53 the number is rounded. */
  varint(): number {
    let value = 0;
    for (let weight = 1; weight < 2 ** 70; weight *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
    }
    throw new FormatError("expected a number of at most 10 bytes in the Parquet file, got a longer one");
  }

  /** Reads a varint with all its 64 bits. */
  wideVarint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new FormatError("expected a number of at most 10 bytes in the Parquet file, got a longer one");
  }
}
