import { type Fields, keyOf, wire } from "../bytes/protobuf.ts";
import type { Scalar, Tags } from "./tags.ts";
import { Tensor } from "./tensor.ts";

/** Event (tensorflow/core/util/event.proto). */
const wallTimeKey = keyOf(1, wire.fixed64);
export const stepKey = keyOf(2, wire.varint);
export const summaryKey = keyOf(5, wire.bytes);

/** Summary and Summary.Value (tensorflow/core/framework/summary.proto). */
export const valueKey = keyOf(1, wire.bytes);
const tagKey = keyOf(1, wire.bytes);
const simpleValueKey = keyOf(2, wire.fixed32);
const tensorKey = keyOf(8, wire.bytes);
const metadataKey = keyOf(9, wire.bytes);

/** SummaryMetadata and its PluginData. */
const pluginDataKey = keyOf(1, wire.bytes);
const pluginNameKey = keyOf(1, wire.bytes);

/** The numbers of events, in the order in which they stand. */
export class Events {
  /** Of the event that is read: seconds since 1970. */
  wallTime = 0;
  step = 0;
  readonly #fields: Fields;
  readonly #tags: Tags;
  readonly #take: (scalar: Scalar, step: number, value: number) => void;
  readonly #tensor = new Tensor();

  constructor(fields: Fields, tags: Tags, take: (scalar: Scalar, step: number, value: number) => void) {
    this.#fields = fields;
    this.#tags = tags;
    this.#take = take;
  }

  /** Reads an event that lies in memory up to `end`. */
  read(end: number): void {
    const fields = this.#fields;
    let summary = end;
    let summaryEnd = end;
    this.step = 0;
    while (fields.at < end) {
      const key = fields.varint();
      if (key === wallTimeKey) this.wallTime = fields.double(end);
      else if (key === stepKey) this.step = fields.int64();
      else if (key === summaryKey) {
        summaryEnd = fields.endOfBytes(end);
        summary = fields.at;
        fields.at = summaryEnd;
      } else fields.skip(key, end);
    }
    fields.close(end);
    fields.at = summary;
    this.#readSummary(summaryEnd);
  }

  #readSummary(end: number): void {
    const fields = this.#fields;
    while (fields.at < end) {
      const key = fields.varint();
      if (key === valueKey) this.readValue(fields.endOfBytes(end));
      else fields.skip(key, end);
    }
    fields.close(end);
  }

  /** Reads a Summary.Value that lies in memory up to `end`. */
  readValue(end: number): void {
    this.#findParts(end);
    const isNumber = this.#isSimple || this.#readTensor(end);
    if (isNumber && this.#tag !== -1) {
      const scalar = this.#tags.find(this.#fields.bytes, this.#tag, this.#tagEnd);
      if (!scalar.knowsPlugin && this.#metadata !== -1) this.#learnPlugin(scalar, end);
      if (scalar.isScalar) this.#take(scalar, this.step, this.#value);
    }
    this.#fields.at = end;
  }

  /** Where the parts of a value are, which may come in any order. */
  #findParts(end: number): void {
    const fields = this.#fields;
    this.#tag = -1;
    this.#tensor = -1;
    this.#metadata = -1;
    this.#isSimple = false;
    while (fields.at < end) {
      const key = fields.varint();
      if (key === tagKey) {
        this.#tagEnd = fields.endOfBytes(end);
        this.#tag = fields.at;
        fields.at = this.#tagEnd;
      } else if (key === simpleValueKey) {
        this.#value = fields.float(end);
        this.#isSimple = true;
      } else {
        if (key === tensorKey) this.#tensor = fields.at;
        else if (key === metadataKey) this.#metadata = fields.at;
        fields.skip(key, end);
      }
    }
    fields.close(end);
  }

  /** Does the value hold a tensor of one number? */
  #readTensor(end: number): boolean {
    if (this.#tensor === -1) return false;
    const fields = this.#fields;
    fields.at = this.#tensor;
    const held = this.#reader.read(fields, fields.endOfBytes(end));
    this.#value = this.#reader.value;
    if (held === "numbers" && this.#tag !== -1) {
      const known = this.#tags.known(fields.bytes, this.#tag, this.#tagEnd);
      if (known !== null) known.hasSeveral = true;
    }
    return held === "number";
  }

  #learnPlugin(scalar: Scalar, end: number): void {
    const fields = this.#fields;
    fields.at = this.#metadata;
    const plugin = pluginOf(fields, fields.endOfBytes(end));
    scalar.knowsPlugin = true;
    scalar.isScalar = plugin === "scalars" || plugin === "";
  }
}

/** The name of the plugin in a SummaryMetadata. */
function pluginOf(fields: Fields, end: number): string {
  const data = findBytes(fields, pluginDataKey, end);
  return data === null ? "" : findBytes(fields, pluginNameKey, data) === null ? "" : fields.text();
}
