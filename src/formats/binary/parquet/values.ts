import { FormatError } from "../../../reading/format-error.ts";
import { readDeltas } from "./deltas.ts";
import { type Leaf, physical } from "./footer.ts";
import { readHybrid } from "./hybrid.ts";
import { Span } from "./span.ts";

/** Encodings, by their number in Parquet. */
const encodings = { plain: 0, plainDictionary: 2, delta: 5, dictionary: 8, split: 9 };

/** Reads the numbers of a page, without its nulls. Throws a FormatError. */
export function readValues(
  span: Span,
  leaf: Leaf,
  count: number,
  encoding: number,
  dictionary: Float64Array | null,
): Float64Array {
  switch (encoding) {
    case encodings.plain:
      return readPlain(span, leaf, count);
    case encodings.plainDictionary:
    case encodings.dictionary:
      return lookUp(span, count, dictionary);
    case encodings.delta:
      return readDeltas(span, leaf, count);
    case encodings.split:
      return readSplit(span, leaf, count);
    default:
      throw new FormatError(`expected an encoding of numbers, got encoding ${encoding}`);
  }
}

export function readPlain(span: Span, leaf: Leaf, count: number): Float64Array {
  if (leaf.words) return leaf.words.read(span, count);
  const width = widthOf(leaf);
  const from = span.take(count * width);
  const { buffer, byteOffset } = span.bytes;
  const view = new DataView(buffer, byteOffset + from, count * width);
  const values = new Float64Array(count);
  if (leaf.type === physical.double) {
    for (let index = 0; index < count; index++) values[index] = view.getFloat64(index * 8, true);
  } else if (leaf.type === physical.float) {
    for (let index = 0; index < count; index++) values[index] = view.getFloat32(index * 4, true);
  } else {
    for (let index = 0; index < count; index++) values[index] = intAt(view, index * width, leaf);
  }
  return values;
}

function widthOf({ type }: Leaf): 4 | 8 {
  return type === physical.int32 || type === physical.float ? 4 : 8;
}

function intAt(view: DataView, at: number, { type, isUnsigned, scale }: Leaf): number {
  const isWide = type === physical.int64;
  const low = isWide ? view.getUint32(at, true) : 0;
  const highAt = isWide ? at + 4 : at;
  const high = isUnsigned ? view.getUint32(highAt, true) : view.getInt32(highAt, true);
  const value = isWide ? high * 2 ** 32 + low : high;
  return scale > 0 ? value / 10 ** scale : value;
}

function lookUp(span: Span, count: number, dictionary: Float64Array | null): Float64Array {
  const values = new Float64Array(count);
  if (count === 0) return values;
  if (dictionary === null) throw new FormatError("missing dictionary before the page that uses it");
  const indexes = readHybrid(span, span.byte(), count);
  for (let at = 0; at < count; at++) {
    const index = indexes[at] ?? 0;
    if (index >= dictionary.length) {
      throw new FormatError(
        `expected an index into a dictionary of ${dictionary.length} values, got ${index}`,
      );
    }
    values[at] = dictionary[index] ?? Number.NaN;
  }
  return values;
}

/** Reads BYTE_STREAM_SPLIT: the first bytes of all numbers, then the second bytes, … */
function readSplit(span: Span, leaf: Leaf, count: number): Float64Array {
  const width = widthOf(leaf);
  const part = span.part(count * width);
  const joined = Buffer.allocUnsafe(count * width);
  for (let byte = 0; byte < width; byte++) {
    for (let index = 0; index < count; index++)
      joined[index * width + byte] = part.bytes[byte * count + index] ?? 0;
  }
  return readPlain(new Span(joined), leaf, count);
}
