import { FormatError } from "../../../reading/format-error.ts";
import type { Span } from "./span.ts";

// The part of Thrift's compact protocol that Parquet's metadata uses:
// https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md

const types = {
  yes: 1,
  no: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  struct: 12,
};

const maxDepth = 32;

/** The next value, of a type that the file names. */
export class Thrift {
  readonly #span: Span;
  readonly #type: number;
  readonly #depth: number;
  #isRead = false;

  constructor(span: Span, type = types.struct, depth = 0) {
    if (depth > maxDepth) throw new FormatError(`expected at most ${maxDepth} levels of metadata, got more`);
    this.#span = span;
    this.#type = type;
    this.#depth = depth;
  }

  /** Visits each field of a struct with its number. Fields that `visit` does not read are skipped. */
  fields(visit: (id: number, value: Thrift) => void): void {
    this.#expect(types.struct);
    let id = 0;
    for (let head = this.#span.byte(); head !== 0; head = this.#span.byte()) {
      id = head >> 4 === 0 ? zigzag(this.#span.varint()) : id + (head >> 4);
      const value = new Thrift(this.#span, head & 15, this.#depth + 1);
      visit(id, value);
      value.#skip();
    }
  }

  /** Visits each item of a list. */
  items(visit: (item: Thrift) => void): void {
    this.#expect(types.list, types.set);
    const head = this.#span.byte();
    const count = head >> 4 === 15 ? this.#span.varint() : head >> 4;
    if (count > this.#span.left)
      throw new FormatError(`expected ${count} items of metadata, got the end of the file`);
    for (let index = 0; index < count; index++) {
      const item = new Thrift(this.#span, head & 15, this.#depth + 1);
      visit(item);
      // A boolean takes a byte in a list; in a struct its type is its value.
      if (isBoolean(head & 15)) this.#span.byte();
      else item.#skip();
    }
  }

  int(): number {
    this.#expect(types.i16, types.i32, types.i64);
    return zigzag(this.#span.varint());
  }

  /** Reads a field of a struct, not an item of a list. */
  boolean(): boolean {
    this.#expect(types.yes, types.no);
    return this.#type === types.yes;
  }

  text(): string {
    this.#expect(types.binary);
    const from = this.#span.take(this.#span.varint());
    return this.#span.bytes.toString("utf8", from, this.#span.at);
  }

  #expect(...expected: number[]): void {
    this.#isRead = true;
    if (expected.includes(this.#type)) return;
    throw new FormatError(`expected metadata of type ${expected.join(" or ")}, got ${this.#type}`);
  }

  #skip(): void {
    if (this.#isRead || isBoolean(this.#type)) return;
    if (this.#type === types.struct) this.fields(() => {});
    else if (this.#type === types.list || this.#type === types.set) this.items(() => {});
    else if (this.#type === types.binary) this.#span.take(this.#span.varint());
    else if (this.#type === types.byte) this.#span.take(1);
    else if (this.#type === types.double) this.#span.take(8);
    else this.int();
  }
}

function isBoolean(type: number): boolean {
  return type === types.yes || type === types.no;
}

function zigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
