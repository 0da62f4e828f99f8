import { type ProtobufReader, wireType } from "../../../reading/bytes/protobuf.ts";
import type { ByteSource } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { type Events, stepKey, summaryKey, valueKey, wallTimeKey } from "./event.ts";
import { maxInMemoryBytes } from "./records.ts";

/** Bytes of the longest field that is a number. */
const maxNumberBytes = 10;

/**
 * Goes over an event that is too long to be held, from field to field: images and the like are never read. Scalars
 * may stand between them. `end` is an offset in the file.
 */
export function walkEvent(source: ByteSource, events: Events, end: number): void {
  const walk = new Walk(source, events.fields);
  let hasSummary = false;
  events.step = 0;
  while (source.offset < end) {
    const key = walk.varint();
    if (key === stepKey) {
      if (hasSummary)
        throw new FormatError("expected the step of an event before its summary, it came after it");
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
    // A longer one is no scalar.
    if (length <= maxInMemoryBytes && source.ensure(length)) events.readValue(walk.inMemory() + length);
    source.skip(length);
  }
  walk.close(end);
}

/** Reads fields where they stand in a file. */
class Walk {
  readonly source: ByteSource;
  readonly #fields: ProtobufReader;

  constructor(source: ByteSource, fields: ProtobufReader) {
    this.source = source;
    this.#fields = fields;
  }

  /** Reads from the source's next byte on; returns where in the buffer that is. */
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

  /** Reads a length, and returns the offset where the field of that length ends. */
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

  /** Throws where the last field reached beyond the end of its message. */
  close(end: number): void {
    within(this.source.offset, end);
  }

  #moved<Value>(value: Value): Value {
    this.source.at = within(this.#fields.at, this.source.end);
    return value;
  }
}

function within(at: number, end: number): number {
  if (at > end) throw new FormatError("expected a field within its message, a longer one came");
  return at;
}
