import type { Artifact } from "../../../reading/artifact.ts";
import { readRange } from "../../../reading/bytes/range.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { maxColumns } from "../../../reading/table/table.ts";
import { magic } from "./magic.ts";
import { Span } from "./span.ts";
import { Thrift } from "./thrift.ts";
import type { Words } from "./words.ts";

// Metadata at the end of a file: https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift

/** Physical types of numbers, by their number in Parquet. */
export const physical = { int32: 1, int64: 2, float: 4, double: 5 } as const;
/** The physical type of text. */
const byteArray = 6;

/** A top-level column that is not repeated. */
export type Leaf = {
  readonly name: string;
  readonly type: number;
  /** The column may hold nulls. */
  readonly isOptional: boolean;
  readonly isUnsigned: boolean;
  /** Digits behind the decimal point, for a decimal. */
  readonly scale: number;
  /** The texts of a column of text, whose values are their indexes. */
  readonly words?: Words;
};

/** The pages of a column in one row group. */
export type Chunk = {
  readonly codec: number;
  readonly values: number;
  readonly from: number;
  readonly bytes: number;
};

export type Footer = {
  readonly rows: number;
  /** The numeric columns, each with its chunks in the order of the row groups. */
  readonly columns: readonly { readonly leaf: Leaf; readonly chunks: readonly Chunk[] }[];
  /** The columns of text. */
  readonly texts: Footer["columns"];
  /** The index of a pandas frame that is a range with a name: pandas stores its ends in place of a column. */
  readonly range: { readonly name: string; readonly start: number; readonly step: number } | null;
};

const maxMiB = 16;
const maxRowGroups = 2 ** 16;

/** Reads the metadata of a file. Throws a FormatError. */
export function readFooter(artifact: Artifact): Footer {
  const { size } = artifact;
  const tail = readRange(artifact.open(), Math.max(0, size - 8), size);
  const end = tail.toString("latin1", 4);
  if (end !== magic)
    throw new FormatError(`expected ${magic} at the end of the file: it is cut off or encrypted`);
  const length = tail.readUInt32LE(0);
  if (length > size - 12)
    throw new FormatError(`expected ${length} bytes of metadata, got a file of ${size} bytes`);
  if (length > maxMiB * 1024 * 1024)
    throw new FormatError(`expected at most ${maxMiB} MiB of metadata, got more`);
  const from = size - 8 - length;
  return readMetadata(new Thrift(new Span(readRange(artifact.open(), from, size - 8))), from);
}

function readMetadata(metadata: Thrift, end: number): Footer {
  let rows = 0;
  let range: Footer["range"] = null;
  const elements: Element[] = [];
  const groups: (Chunk | null)[][] = [];
  metadata.fields((id, value) => {
    if (id === 2) value.items((item) => elements.push(readElement(item, elements.length)));
    if (id === 3) rows = value.int();
    if (id === 4) value.items((item) => groups.push(readGroup(item, end, groups.length)));
    if (id === 5)
      value.items((item) => {
        range = readPandasRange(item) ?? range;
      });
  });
  const all = leavesOf(elements).flatMap((leaf, index) =>
    leaf === null ? [] : [{ leaf, chunks: groups.map((group) => chunkOf(group, index)) }],
  );
  if (!(rows >= 0)) throw new FormatError(`expected a number of rows, got ${rows}`);
  const isText = ({ leaf }: Footer["columns"][number]) => leaf.type === byteArray;
  return { rows, columns: all.filter((column) => !isText(column)), texts: all.filter(isText), range };
}

const pandasRange =
  /^\{"index_columns": \[\{"kind": "range", "name": "([^"\\]{1,200})", "start": (-?\d+), "stop": -?\d+, "step": (-?\d+)\}\]/;

/** Reads the index from the key `pandas` of the metadata; null for another key or index. */
function readPandasRange(entry: Thrift): Footer["range"] {
  let [key, text] = ["", ""];
  entry.fields((id, value) => {
    if (id === 1) key = value.text();
    if (id === 2) text = value.text();
  });
  const [, name, start, step] = (key === "pandas" && pandasRange.exec(text)) || [];
  return name === undefined ? null : { name, start: Number(start), step: Number(step) };
}

type Element = Leaf & { readonly repetition: number; readonly children: number; readonly isTime: boolean };

function readElement(element: Thrift, index: number): Element {
  if (index > maxColumns * 4) throw new FormatError(`expected at most ${maxColumns} columns, got more`);
  let [type, repetition, name, children, converted, scale, isTime] = [-1, 0, "", 0, -1, 0, false];
  element.fields((id, value) => {
    if (id === 1) type = value.int();
    if (id === 3) repetition = value.int();
    if (id === 4) name = value.text();
    if (id === 5) children = value.int();
    if (id === 6) converted = value.int();
    if (id === 7) scale = value.int();
    // Logical types 6 to 8: date, time, timestamp.
    if (id === 10) {
      value.fields((kind) => {
        if (kind >= 6 && kind <= 8) isTime = true;
      });
    }
  });
  // Converted types 6 to 10: date, times, timestamps.
  if (converted >= 6 && converted <= 10) isTime = true;
  const isUnsigned = converted === 13 || converted === 14;
  return { name, type, isOptional: repetition === 1, isUnsigned, scale, repetition, children, isTime };
}

/** Returns the columns in the order of the chunks; null for one of neither numbers nor texts, repeated or nested. */
function leavesOf([root, ...elements]: readonly Element[]): (Leaf | null)[] {
  const leaves: (Leaf | null)[] = [];
  // Remaining children of each open group.
  const open = [root?.children ?? 0];
  for (const element of elements) {
    while (open.at(-1) === 0) open.pop();
    open.push((open.pop() ?? 0) - 1);
    if (element.children > 0) open.push(element.children);
    else leaves.push(open.length === 1 && isReadable(element) ? element : null);
  }
  return leaves;
}

function isReadable({ type, repetition, isTime }: Element): boolean {
  return repetition < 2 && !isTime && (type === byteArray || Object.values<number>(physical).includes(type));
}

function readGroup(group: Thrift, end: number, index: number): (Chunk | null)[] {
  if (index === maxRowGroups) throw new FormatError(`expected at most ${maxRowGroups} row groups, got more`);
  const chunks: (Chunk | null)[] = [];
  group.fields((id, value) => {
    if (id === 1) value.items((item) => chunks.push(readChunk(item, end)));
  });
  return chunks;
}

/** Reads the location of a chunk; returns null if it is in another file. */
function readChunk(chunk: Thrift, end: number): Chunk | null {
  let [codec, values, bytes, data, dictionary, isElsewhere] = [0, 0, 0, 0, 0, false];
  chunk.fields((part, metadata) => {
    if (part === 1) isElsewhere = true;
    if (part !== 3) return;
    metadata.fields((id, value) => {
      if (id === 4) codec = value.int();
      if (id === 5) values = value.int();
      if (id === 7) bytes = value.int();
      if (id === 9) data = value.int();
      if (id === 11) dictionary = value.int();
    });
  });
  const from = dictionary > 0 ? Math.min(dictionary, data) : data;
  if (isElsewhere) return null;
  if (from >= 0 && bytes >= 0 && from + bytes <= end && values >= 0) return { codec, values, from, bytes };
  throw new FormatError(`expected a column within ${end} bytes, got ${bytes} bytes at ${from}`);
}

function chunkOf(group: readonly (Chunk | null)[], index: number): Chunk {
  const chunk = group[index] ?? null;
  if (chunk === null)
    throw new FormatError("expected each column in each row group: one is missing or in another file");
  return chunk;
}
