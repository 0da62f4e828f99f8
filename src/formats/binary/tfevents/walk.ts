import { type ProtobufReader, wireType } from "../../../reading/bytes/protobuf.ts";
import type { ByteSource } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { type Events, stepKey, summaryKey, valueKey, wallTimeKey } from "./event.ts";
import { maxInMemoryBytes } from "./records.ts";

/** Bytes of the longest number field. */
const maxNumberBytes = 10;

/**
 * Walks through an event that is too long to load, field by field. Images and the like are skipped; scalars between
 * them are read. `end` is an offset in the file. Throws a FormatError.
 */
export function walkEvent(source: ByteSource, events: Events, end: number): void {
  const walk = new Walk(source, events.fields);
  let hasSummary = false;
  events.step = 0;
  while (source.offset < end) {
    const key = walk.varint();
    if (key === stepKey) {
      if (hasSummary)
        throw new FormatError("expected the step of an event before its summary, got it after it");
      events.step = walk.int64();
    } else if (key === wallTimeKey) events.wallTime = walk.double();
    else if (key === summaryKey) {
      hasSummary = true;
      walkSummary(walk, events, walk.endOfBytes(end));
    } else walk.skip(key, end);
  }
  walk.close(end);
}

function walkSummary(walk: Walk, events: Events, end: number): void {
  const { source } = walk;
  while (source.offset < end) {
    const key = walk.varint();
    if (key !== valueKey) {
      walk.skip(key, end);
      continue;
    }
    const length = walk.endOfBytes(end) - source.offset;
    // A longer value is not a scalar.
    if (length <= maxInMemoryBytes && source.ensure(length)) events.readValue(walk.inMemory() + length);
    source.skip(length);
  }
  walk.close(end);
}

/** Reads fields in place from a file. */
class Walk {
  readonly source: ByteSource;
  readonly #fields: ProtobufReader;

  constructor(source: ByteSource, fields: ProtobufReader) {
    this.source = source;
    this.#fields = fields;
  }

  /** Points the reader at the source's next byte; returns its index in the buffer. */
  inMemory(): number {
    this.source.ensure(maxNumberBytes);
    return this.#fields.reset(this.source.bytes, this.source.at).at;
  }

  varint(): number {
    this.inMemory();
    return this.#moved(this.#fields.varint());
  }

  int64(): number {
    this.inMemory();
    return this.#moved(this.#fields.int64());
  }

  double(): number {
    const end = this.inMemory() + 8;
    return this.#moved(this.#fields.double(end));
  }

  /** Reads a field's length, and returns the offset of its end. */
  endOfBytes(end: number): number {
    const length = this.varint();
    return within(this.source.offset + length, end);
  }

  skip(key: number, end: number): void {
    if ((key & 7) === wireType.bytes) {
      this.source.skip(this.endOfBytes(end) - this.source.offset);
      return;
    }
    this.inMemory();
    this.#fields.skip(key, 0);
    this.#moved(0);
  }

  /** Throws a FormatError if the last field ends beyond its message. */
  close(end: number): void {
    within(this.source.offset, end);
  }

  #moved<Value>(value: Value): Value {
    this.source.at = within(this.#fields.at, this.source.end);
    return value;
  }
}

function within(at: number, end: number): number {
  if (at > end) throw new FormatError("expected a field within its message, got a longer one");
  return at;
}
