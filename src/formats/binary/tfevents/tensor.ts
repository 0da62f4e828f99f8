import { fieldTag, type ProtobufReader, wireType } from "../../../reading/bytes/protobuf.ts";

/** Field keys of TensorProto (tensorflow/core/framework/tensor.proto). */
const dtypeKey = fieldTag(1, wireType.varint);
const shapeKey = fieldTag(2, wireType.bytes);
const contentKey = fieldTag(4, wireType.bytes);
const dimensionKey = fieldTag(2, wireType.bytes);
const sizeKey = fieldTag(1, wireType.varint);

/** First field of a list of values. Lower fields are type, shape, version and plain bytes. */
const firstList = 5;

/** Encoding of one number of a type: as plain bytes, or in a list in a field of the type's own. */
type Dtype = {
  readonly bytes: number;
  readonly ofBytes: (view: DataView, at: number) => number;
  readonly field: number;
  /** Null if the list holds plain bytes as well. */
  readonly ofVarint: ((value: number) => number) | null;
};

const int = (bytes: number, ofBytes: Dtype["ofBytes"], field = 7): Dtype => ({
  bytes,
  ofBytes,
  field,
  ofVarint: (value) => value,
});

/** The number types of tensorflow/core/framework/types.proto. */
const dtypes = new Map<number, Dtype>([
  [1, { bytes: 4, ofBytes: (view, at) => view.getFloat32(at, true), field: 5, ofVarint: null }],
  [2, { bytes: 8, ofBytes: (view, at) => view.getFloat64(at, true), field: 6, ofVarint: null }],
  [3, int(4, (view, at) => view.getInt32(at, true))],
  [4, int(1, (view, at) => view.getUint8(at))],
  [5, int(2, (view, at) => view.getInt16(at, true))],
  [6, int(1, (view, at) => view.getInt8(at))],
  [9, int(8, (view, at) => Number(view.getBigInt64(at, true)), 10)],
  [14, { bytes: 2, ofBytes: bits(fromBfloat16), field: 13, ofVarint: fromBfloat16 }],
  [17, int(2, (view, at) => view.getUint16(at, true))],
  [19, { bytes: 2, ofBytes: bits(fromHalf), field: 13, ofVarint: fromHalf }],
  [22, int(4, (view, at) => view.getUint32(at, true), 16)],
  [
    23,
    {
      bytes: 8,
      ofBytes: (view, at) => Number(view.getBigUint64(at, true)),
      field: 17,
      ofVarint: (value) => (value < 0 ? value + 2 ** 64 : value),
    },
  ],
]);

function bits(decode: (bits: number) => number): Dtype["ofBytes"] {
  return (view, at) => decode(view.getUint16(at, true));
}

/** Content of a tensor: one number, none or several numbers, or something else. */
export type TensorContent = "number" | "numbers" | "other";

/** Reads tensors. After `read` returns "number", the number is in `value`. */
export class Tensor {
  value = 0;
  /** Where its bytes start and end; -1 unless it is a float of 4 or 8 bytes. */
  number = -1;
  numberEnd = -1;
  #dtype = 0;
  #elements = 1;
  /** Where the plain bytes start and end. */
  #content = 0;
  #contentEnd = 0;
  /** Where the list of values starts, after its key. */
  #list = 0;
  #listKey = 0;

  read(fields: ProtobufReader, end: number): TensorContent {
    this.#elements = 1;
    this.#dtype = 0;
    this.#content = 0;
    this.#contentEnd = 0;
    this.#listKey = 0;
    this.number = -1;
    this.#find(fields, end);
    const type = dtypes.get(this.#dtype);
    if (type === undefined) return "other";
    if (this.#elements !== 1) return "numbers";
    if (this.#listKey !== 0) return this.#readList(fields, type, end);
    const bytes = this.#contentEnd - this.#content;
    // TensorFlow omits zeros.
    if (bytes === 0) this.value = 0;
    else if (bytes === type.bytes) this.#readBytes(fields, type, this.#content);
    else return "numbers";
    return "number";
  }

  #find(fields: ProtobufReader, end: number): void {
    while (fields.at < end) {
      const key = fields.varint();
      if (key === dtypeKey) this.#dtype = fields.varint();
      else if (key === shapeKey) this.#readShape(fields, fields.endOfBytes(end));
      else if (key === contentKey) {
        this.#contentEnd = fields.endOfBytes(end);
        this.#content = fields.at;
        fields.at = this.#contentEnd;
      } else {
        if (this.#listKey === 0 && key >>> 3 >= firstList) {
          this.#listKey = key;
          this.#list = fields.at;
        }
        fields.skip(key, end);
      }
    }
    fields.expectEnd(end);
  }

  /** Reads a list of numbers, packed or not. */
  #readList(fields: ProtobufReader, type: Dtype, end: number): TensorContent {
    const key = this.#listKey;
    if (key >>> 3 !== type.field) return "other";
    fields.at = this.#list;
    const isPacked = (key & 7) === wireType.bytes;
    const to = isPacked ? fields.endOfBytes(end) : end;
    const { at } = fields;
    if (type.ofVarint !== null) this.value = type.ofVarint(fields.int64());
    else if (at + type.bytes > to) return "numbers";
    else {
      this.#readBytes(fields, type, at);
      fields.at += type.bytes;
    }
    const isOne = fields.at === to || !isPacked;
    fields.at = end;
    return isOne ? "number" : "numbers";
  }

  #readBytes(fields: ProtobufReader, type: Dtype, at: number): void {
    this.value = type.ofBytes(fields.view, at);
    if (type.ofVarint !== null) return;
    this.number = at;
    this.numberEnd = at + type.bytes;
  }

  #readShape(fields: ProtobufReader, end: number): void {
    while (fields.at < end) {
      const key = fields.varint();
      if (key === dimensionKey) this.#elements *= readDimension(fields, fields.endOfBytes(end));
      else fields.skip(key, end);
    }
    fields.expectEnd(end);
  }
}

function readDimension(fields: ProtobufReader, end: number): number {
  let size = 0;
  while (fields.at < end) {
    const key = fields.varint();
    if (key === sizeKey) size = fields.int64();
    else fields.skip(key, end);
  }
  fields.expectEnd(end);
  return size;
}

/** Decodes an IEEE 754 binary16: 5 bits of exponent, 10 of fraction. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0) return sign * fraction * 2 ** -14;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction) * 2 ** (exponent - 15);
}

const scratch = new DataView(new ArrayBuffer(4));

/** Decodes a bfloat16, the upper half of a float32. */
function fromBfloat16(bits: number): number {
  scratch.setUint32(0, bits << 16);
  return scratch.getFloat32(0);
}
