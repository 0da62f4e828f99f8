import { fieldTag, ProtobufReader, wireType } from "../../../reading/bytes/protobuf.ts";
import { pluginOf } from "./plugin.ts";
import type { Scalar } from "./scalar.ts";
import type { Tag, Tags } from "./tags.ts";
import { Tensor } from "./tensor.ts";

/** Field keys of Event (tensorflow/core/util/event.proto). */
export const wallTimeKey = fieldTag(1, wireType.fixed64);
export const stepKey = fieldTag(2, wireType.varint);
export const summaryKey = fieldTag(5, wireType.bytes);

/** Field keys of Summary and Summary.Value (tensorflow/core/framework/summary.proto). */
export const valueKey = fieldTag(1, wireType.bytes);
const tagKey = fieldTag(1, wireType.bytes);
const simpleValueKey = fieldTag(2, wireType.fixed32);
const tensorKey = fieldTag(8, wireType.bytes);
const metadataKey = fieldTag(9, wireType.bytes);

/** Longer layouts are not kept for comparison. */
const maxLayoutBytes = 512;

type OnScalar = (scalar: Scalar, step: number, value: number) => void;

/** Reads the numbers of events, in the order of the file. */
export class Events {
  /** Time of the current event, in seconds since 1970. */
  wallTime = 0;
  step = 0;
  readonly fields = new ProtobufReader();
  readonly #tags: Tags;
  readonly #take: OnScalar;
  readonly #reader = new Tensor();
  /** The current value's number, and the offsets of its parts; -1 for missing parts. */
  #value = 0;
  #isSimple = false;
  #tag = -1;
  #tagEnd = -1;
  #tensor = -1;
  #metadata = -1;
  /** Where the number starts and ends; -1 unless it is a float of 4 or 8 bytes. */
  #number = -1;
  #numberEnd = -1;
  /** How many values the current summary has, and its last tag that was one number. */
  #values = 0;
  #last: Tag | null = null;

  constructor(tags: Tags, take: OnScalar) {
    this.#tags = tags;
    this.#take = take;
  }

  /** Reads an event that is in memory up to `end`. */
  read(end: number): void {
    const fields = this.fields;
    const { at } = fields;
    if (this.#readAlike(end)) return;
    fields.at = at;
    let summary = end;
    let summaryStart = end;
    let summaryEnd = end;
    this.step = 0;
    while (fields.at < end) {
      const start = fields.at;
      const key = fields.varint();
      if (key === wallTimeKey) this.wallTime = fields.double(end);
      else if (key === stepKey) this.step = fields.int64();
      else if (key === summaryKey) {
        summaryEnd = fields.endOfBytes(end);
        summaryStart = start;
        summary = fields.at;
        fields.at = summaryEnd;
      } else fields.skip(key, end);
    }
    fields.expectEnd(end);
    fields.at = summary;
    this.#readSummary(summaryEnd);
    if (summaryEnd === end) this.#learnLayout(summaryStart, end);
  }

  /** Reads an event that equals an earlier one except for time, step and number; returns false for any other. */
  #readAlike(end: number): boolean {
    const fields = this.fields;
    const { bytes, view, at } = fields;
    if (bytes[at] !== wallTimeKey || at + 10 > end) return false;
    fields.at = at + 9;
    let step = 0;
    if (bytes[at + 9] === stepKey) {
      fields.at = at + 10;
      step = fields.int64();
    }
    const tag = this.#tags.findByLayout(view, fields.at, end);
    if (tag === null || tag.layout === null) return false;
    const { number, numberEnd } = tag.layout;
    const from = fields.at + number;
    this.wallTime = view.getFloat64(at + 1, true);
    this.step = step;
    this.#take(
      tag.scalar,
      step,
      numberEnd - number === 4 ? view.getFloat32(from, true) : view.getFloat64(from, true),
    );
    return true;
  }

  #learnLayout(from: number, end: number): void {
    const tag = this.#last;
    if (this.#values !== 1 || tag === null || this.#number === -1 || end - from > maxLayoutBytes) return;
    const { buffer } = Uint8Array.from(this.fields.bytes.subarray(from, end));
    tag.layout = {
      bytes: new DataView(buffer),
      number: this.#number - from,
      numberEnd: this.#numberEnd - from,
    };
  }

  #readSummary(end: number): void {
    const fields = this.fields;
    this.#values = 0;
    this.#last = null;
    while (fields.at < end) {
      const key = fields.varint();
      if (key === valueKey) this.readValue(fields.endOfBytes(end));
      else fields.skip(key, end);
    }
    fields.expectEnd(end);
  }

  /** Reads a Summary.Value that is in memory up to `end`. */
  readValue(end: number): void {
    this.#values++;
    this.#findParts(end);
    const isNumber = this.#isSimple || this.#readTensor(end);
    if (isNumber && this.#tag !== -1) {
      const tag = this.#tags.find(this.fields.bytes, this.#tag, this.#tagEnd);
      const { scalar } = tag;
      if (!scalar.isPluginKnown && this.#metadata !== -1) this.#learnPlugin(scalar, end);
      if (scalar.isScalar) {
        this.#take(scalar, this.step, this.#value);
        this.#last = tag;
      }
    }
    this.fields.at = end;
  }

  /** Finds the parts of a value, which may be in any order. */
  #findParts(end: number): void {
    const fields = this.fields;
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
        this.#number = fields.at;
        this.#value = fields.float(end);
        this.#numberEnd = fields.at;
        this.#isSimple = true;
      } else {
        if (key === tensorKey) this.#tensor = fields.at;
        else if (key === metadataKey) this.#metadata = fields.at;
        fields.skip(key, end);
      }
    }
    fields.expectEnd(end);
  }

  /** Reads the tensor; returns whether it holds one number. */
  #readTensor(end: number): boolean {
    if (this.#tensor === -1) return false;
    const fields = this.fields;
    fields.at = this.#tensor;
    const content = this.#reader.read(fields, fields.endOfBytes(end));
    this.#value = this.#reader.value;
    this.#number = this.#reader.number;
    this.#numberEnd = this.#reader.numberEnd;
    if (content === "numbers" && this.#tag !== -1) {
      const known = this.#tags.findScalar(fields.bytes, this.#tag, this.#tagEnd);
      if (known !== null) known.hasTensors = true;
    }
    return content === "number";
  }

  #learnPlugin(scalar: Scalar, end: number): void {
    const fields = this.fields;
    fields.at = this.#metadata;
    const plugin = pluginOf(fields, fields.endOfBytes(end));
    scalar.isPluginKnown = true;
    scalar.isScalar = plugin === "scalars" || plugin === "";
  }
}
