import { FormatError } from "../format-error.ts";

/** How the value of a field is encoded (protobuf.dev/programming-guides/encoding). */
export const wireType = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** The tag in front of a field: its number and wire type. */
export function fieldTag(field: number, type: number): number {
  return field * 8 + type;
}

const tooLong = "expected a field within its message, got a longer one";

const empty = new Uint8Array(0);

/**
 * Reads the fields of protobuf messages from a buffer: `at` is the next byte. A caller reads fields up to the end of
 * its message, and then checks with `expectEnd` that the last one ended there.
 */
export class ProtobufReader {
  bytes: Uint8Array = empty;
  view: DataView = new DataView(empty.buffer);
  at = 0;

  /** Moves to a position in a buffer, which may be another one. */
  reset(bytes: Uint8Array, at: number): this {
    if (this.bytes !== bytes) {
      this.bytes = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    this.at = at;
    return this;
  }

  /** Reads an unsigned number; above 2^53, the nearest double. */
  varint(): number {
    const short = this.#short();
    if (short >= 0) return short;
    const value = this.#long();
    return value < 0 ? value + 2 ** 64 : value;
  }

  /** Reads an int64 or int32, both 64 bits in two's complement; beyond 2^53, the nearest double. */
  int64(): number {
    const short = this.#short();
    return short >= 0 ? short : this.#long();
  }

  /** Reads a varint of at most four bytes, as nearly all are; -1, and nothing is read, if it is longer. */
  #short(): number {
    const { bytes, at } = this;
    let byte = bytes[at] ?? 0;
    let value = byte & 0x7f;
    this.at = at + 1;
    if (byte < 0x80) return value;
    byte = bytes[at + 1] ?? 0;
    value |= (byte & 0x7f) << 7;
    this.at = at + 2;
    if (byte < 0x80) return value;
    byte = bytes[at + 2] ?? 0;
    value |= (byte & 0x7f) << 14;
    this.at = at + 3;
    if (byte < 0x80) return value;
    byte = bytes[at + 3] ?? 0;
    value |= (byte & 0x7f) << 21;
    this.at = at + 4;
    if (byte < 0x80) return value;
    this.at = at;
    return -1;
  }

  #long(): number {
    let low = 0;
    let middle = 0;
    let high = 0;
    for (let count = 0; count < 10; count++) {
      const byte = this.bytes[this.at++] ?? 0;
      const bits = byte & 0x7f;
      if (count < 4) low |= bits << (count * 7);
      else if (count < 8) middle |= bits << (count * 7 - 28);
      else high |= bits << (count * 7 - 56);
      if (byte < 0x80) return ((high << 24) >> 24) * 2 ** 56 + middle * 2 ** 28 + low;
    }
    throw new FormatError("expected a varint of at most ten bytes, got more");
  }

  float(end: number): number {
    const at = this.#advance(4, end);
    return this.view.getFloat32(at, true);
  }

  double(end: number): number {
    const at = this.#advance(8, end);
    return this.view.getFloat64(at, true);
  }

  /** Reads a length, and returns the end of the value of that length. Throws a FormatError if it is beyond `end`. */
  endOfBytes(end: number): number {
    const to = this.varint() + this.at;
    if (to > end) throw new FormatError(tooLong);
    return to;
  }

  /** Steps over the value of a field with this tag. */
  skip(tag: number, end: number): void {
    switch (tag & 7) {
      case wireType.varint:
        this.int64();
        return;
      case wireType.fixed64:
        this.at += 8;
        return;
      case wireType.bytes:
        this.at = this.endOfBytes(end);
        return;
      case wireType.fixed32:
        this.at += 4;
        return;
      default:
        throw new FormatError(`expected a protobuf field, got wire type ${tag & 7}`);
    }
  }

  /** Throws a FormatError unless the last field ended at the end of its message. */
  expectEnd(end: number): void {
    if (this.at !== end) throw new FormatError(tooLong);
  }

  text(end: number): string {
    const text = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.at, end - this.at).toString();
    this.at = end;
    return text;
  }

  /** Steps over `bytes` bytes, and returns where they begin. */
  #advance(bytes: number, end: number): number {
    const { at } = this;
    if (at + bytes > end) throw new FormatError(tooLong);
    this.at = at + bytes;
    return at;
  }
}
