import { FormatError } from "../../../reading/format-error.ts";

/** Bytes that are read in order, and never past their end. */
export class Span {
  readonly bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** Steps over so many bytes, and returns where they begin. */
  take(count: number): number {
    const from = this.at;
    if (!(count >= 0 && count <= this.left)) {
      throw new FormatError(`expected ${count} bytes in a part of the Parquet file, ${this.left} came`);
    }
    this.at = from + count;
    return from;
  }

  byte(): number {
    return this.bytes[this.take(1)] ?? 0;
  }

  /** An int of 1 to 4 bytes, the lowest first. */
  uint(bytes: number): number {
    const from = this.take(bytes);
    let value = 0;
    for (let index = bytes - 1; index >= 0; index--) value = (value << 8) | (this.bytes[from + index] ?? 0);
    return value >>> 0;
  }

  /** The next so many bytes, which are not copied. */
  part(count: number): Span {
    const from = this.take(count);
    return new Span(this.bytes.subarray(from, this.at));
  }

  /** Seven bits a byte, the lowest first; beyond 2^53 it is rounded. */
  varint(): number {
    let value = 0;
    for (let weight = 1; weight < 2 ** 70; weight *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
    }
    throw new FormatError("expected a number of at most 10 bytes in the Parquet file, a longer one came");
  }

  /** A varint to all its 64 bits. */
  wideVarint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new FormatError("expected a number of at most 10 bytes in the Parquet file, a longer one came");
  }
}
