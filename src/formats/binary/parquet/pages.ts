import type { Artifact } from "../../../reading/artifact.ts";
import type { Budget } from "../../../reading/bytes/budget.ts";
import { readRange } from "../../../reading/bytes/range.ts";
import { FormatError } from "../../../reading/format-error.ts";
import type { Decompress } from "./codecs.ts";
import type { Chunk, Leaf } from "./footer.ts";
import { readHybrid } from "./hybrid.ts";
import { Span } from "./span.ts";
import { Thrift } from "./thrift.ts";
import { readPlain, readValues } from "./values.ts";

/** Some rows of a column. `values` has no nulls; `defined` is 1 for each row with a value, or null if every row has one. */
export type Page = {
  readonly rows: number;
  readonly values: Float64Array;
  readonly defined: Uint32Array | null;
};

const kinds = { data: 0, dictionary: 2, data2: 3 };

type Header = {
  kind: number;
  /** Bytes of the page in the file. */
  bytes: number;
  /** Bytes of the page when unpacked. */
  size: number;
  values: number;
  encoding: number;
  /** Bytes of definition and repetition levels, which precede the compressed data in pages of version 2. */
  levels: number;
  repetitions: number;
  isCompressed: boolean;
};

/** Reads the pages of a chunk. The budget counts their values. Throws a FormatError. */
export function* pagesOf(
  artifact: Artifact,
  chunk: Chunk,
  leaf: Leaf,
  decompress: Decompress,
  budget: Budget,
): Generator<Page, undefined> {
  const span = new Span(readRange(artifact.open(), chunk.from, chunk.from + chunk.bytes));
  let dictionary: Float64Array | null = null;
  for (let rows = 0; rows < chunk.values; ) {
    const header = readHeader(new Thrift(span));
    const left = chunk.values - rows;
    if (!(header.values >= 0 && header.values <= left)) {
      throw new FormatError(`expected a page of at most ${left} values, got ${header.values}`);
    }
    const body = span.part(header.bytes);
    if (header.kind === kinds.dictionary) {
      budget.spend(header.values);
      dictionary = readPlain(unpack(body, header, leaf, header.size, decompress), leaf, header.values);
    } else if (header.kind === kinds.data || header.kind === kinds.data2) {
      yield readPage(body, header, leaf, dictionary, decompress, budget);
      rows += header.values;
    }
  }
}

function readPage(
  body: Span,
  header: Header,
  leaf: Leaf,
  dictionary: Float64Array | null,
  decompress: Decompress,
  budget: Budget,
): Page {
  const { values: rows, encoding } = header;
  const isSecond = header.kind === kinds.data2;
  body.take(header.repetitions);
  const levels = isSecond ? body.part(header.levels) : null;
  const before = isSecond ? header.repetitions + header.levels : 0;
  const data = unpack(body, header, leaf, header.size - before, decompress);
  const defined = leaf.isOptional ? readHybrid(levels ?? firstLevels(data), 1, rows) : null;
  const count = defined === null ? rows : sumOf(defined);
  budget.spend(count);
  const values = readValues(data, leaf, count, encoding, dictionary);
  return { rows, values, defined: count === rows ? null : defined };
}

function sumOf(numbers: Uint32Array): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index++) sum += numbers[index] ?? 0;
  return sum;
}

/** Returns the levels of a page of version 1, which their length precedes. */
function firstLevels(data: Span): Span {
  return data.part(data.bytes.readUInt32LE(data.take(4)));
}

/** Returns a bound that no honest page of numbers exceeds, whatever its encoding, and none of names of runs. */
function maxPageBytes(values: number, isText: boolean): number {
  return 64 * 1024 + (isText ? 128 : 16) * values;
}

function unpack(body: Span, header: Header, { words }: Leaf, size: number, decompress: Decompress): Span {
  const packed = body.part(body.left).bytes;
  if (!header.isCompressed) return new Span(packed);
  const most = maxPageBytes(header.values, words !== undefined);
  if (!(size >= 0 && size <= most)) {
    throw new FormatError(`expected at most ${most} bytes in a page, got ${size}`);
  }
  const bytes = decompress(packed, size);
  if (bytes.length === size) return new Span(bytes);
  throw new FormatError(`expected a page of ${size} bytes, got ${bytes.length}`);
}

function readHeader(thrift: Thrift): Header {
  const header: Header = {
    kind: -1,
    bytes: 0,
    size: 0,
    values: 0,
    encoding: -1,
    levels: 0,
    repetitions: 0,
    isCompressed: true,
  };
  thrift.fields((id, value) => {
    if (id === 1) header.kind = value.int();
    if (id === 2) header.size = value.int();
    if (id === 3) header.bytes = value.int();
    if (id === 5 || id === 7) readCounts(header, value);
    if (id === 8) readSecond(header, value);
  });
  return header;
}

function readCounts(header: Header, counts: Thrift): void {
  counts.fields((id, value) => {
    if (id === 1) header.values = value.int();
    if (id === 2) header.encoding = value.int();
  });
}

function readSecond(header: Header, counts: Thrift): void {
  counts.fields((id, value) => {
    if (id === 1) header.values = value.int();
    if (id === 4) header.encoding = value.int();
    if (id === 5) header.levels = value.int();
    if (id === 6) header.repetitions = value.int();
    if (id === 7) header.isCompressed = value.boolean();
  });
}
