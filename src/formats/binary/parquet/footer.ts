import type { Artifact } from "../../../reading/artifact.ts";
import { readRange } from "../../../reading/bytes/range.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { maxColumns } from "../../../reading/table/table.ts";
import { magic } from "./magic.ts";
import { Span } from "./span.ts";
import { Thrift } from "./thrift.ts";

// What a file says of itself at its end: https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift

/** Physical types of numbers, as Parquet counts them. */
export const physical = { int32: 1, int64: 2, float: 4, double: 5 } as const;

/** A column of the first level that is not repeated. */
export type Leaf = {
  readonly name: string;
  readonly type: number;
  /** May it have nulls? */
  readonly isOptional: boolean;
  readonly isUnsigned: boolean;
  /** Of a decimal, how many digits stand behind the point. */
  readonly scale: number;
};

/** A part of a column: the pages of one row group. */
export type Chunk = {
  readonly codec: number;
  readonly values: number;
  readonly from: number;
  readonly bytes: number;
};

export type Footer = {
  readonly rows: number;
  /** A number's column with its chunks, in the order of the row groups. */
  readonly columns: readonly { readonly leaf: Leaf; readonly chunks: readonly Chunk[] }[];
};

const limits = { MiB: 16, rowGroups: 2 ** 16 };

/** Throws a FormatError. */
export function readFooter(artifact: Artifact): Footer {
  const { size } = artifact;
  const tail = readRange(artifact, Math.max(0, size - 8), size);
  const end = tail.toString("latin1", 4);
  if (end !== magic)
    throw new FormatError(`expected ${magic} at the end of the file, it is cut off or encrypted`);
  const length = tail.readUInt32LE(0);
  if (length > size - 12) throw new FormatError(`expected ${length} bytes of metadata, the file has ${size}`);
  if (length > limits.MiB * 1024 * 1024)
    throw new FormatError(`expected at most ${limits.MiB} MiB of metadata, more came`);
  const from = size - 8 - length;
  return readMetadata(new Thrift(new Span(readRange(artifact, from, size - 8))), from);
}

function readMetadata(metadata: Thrift, end: number): Footer {
  let rows = 0;
  const elements: Element[] = [];
  const groups: (Chunk | null)[][] = [];
  metadata.fields((id, value) => {
    if (id === 2) value.items((item) => elements.push(readElement(item, elements.length)));
    if (id === 3) rows = value.int();
    if (id === 4) value.items((item) => groups.push(readGroup(item, end, groups.length)));
  });
  const columns = leavesOf(elements).flatMap((leaf, index) =>
    leaf === null ? [] : [{ leaf, chunks: groups.map((group) => chunkOf(group, index)) }],
  );
  if (!(rows >= 0)) throw new FormatError(`expected a number of rows, ${rows} came`);
  return { rows, columns };
}

type Element = Leaf & { readonly repetition: number; readonly children: number; readonly isTime: boolean };

function readElement(element: Thrift, index: number): Element {
  if (index > maxColumns * 4) throw new FormatError(`expected at most ${maxColumns} columns, more came`);
  let [type, repetition, name, children, converted, scale, isTime] = [-1, 0, "", 0, -1, 0, false];
  element.fields((id, value) => {
    if (id === 1) type = value.int();
    if (id === 3) repetition = value.int();
    if (id === 4) name = value.text();
    if (id === 5) children = value.int();
    if (id === 6) converted = value.int();
    if (id === 7) scale = value.int();
    // A logical type: date, time or timestamp.
    if (id === 10) {
      value.fields((kind) => {
        if (kind >= 6 && kind <= 8) isTime = true;
      });
    }
  });
  // A converted type: date, times and timestamps.
  if (converted >= 6 && converted <= 10) isTime = true;
  const isUnsigned = converted === 13 || converted === 14;
  return { name, type, isOptional: repetition === 1, isUnsigned, scale, repetition, children, isTime };
}

/** The columns in the order of the chunks; null for what is no number, repeated or inside of another. */
function leavesOf([root, ...elements]: readonly Element[]): (Leaf | null)[] {
  const leaves: (Leaf | null)[] = [];
  // How many children are still to come, of each group that is open.
  const open = [root?.children ?? 0];
  for (const element of elements) {
    while (open.at(-1) === 0) open.pop();
    open.push((open.pop() ?? 0) - 1);
    if (element.children > 0) open.push(element.children);
    else leaves.push(open.length === 1 && isNumber(element) ? element : null);
  }
  return leaves;
}

function isNumber({ type, repetition, isTime }: Element): boolean {
  return repetition < 2 && !isTime && Object.values<number>(physical).includes(type);
}

function readGroup(group: Thrift, end: number, index: number): (Chunk | null)[] {
  if (index === limits.rowGroups)
    throw new FormatError(`expected at most ${limits.rowGroups} row groups, more came`);
  const chunks: (Chunk | null)[] = [];
  group.fields((id, value) => {
    if (id === 1) value.items((item) => chunks.push(readChunk(item, end)));
  });
  return chunks;
}

/** Null where the column is in another file. */
function readChunk(chunk: Thrift, end: number): Chunk | null {
  let [codec, values, bytes, data, dictionary, isElsewhere] = [0, 0, 0, 0, 0, false];
  chunk.fields((part, held) => {
    if (part === 1) isElsewhere = true;
    if (part !== 3) return;
    held.fields((id, value) => {
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
  throw new FormatError(`expected a column within ${end} bytes, one of ${bytes} bytes at ${from} came`);
}

function chunkOf(group: readonly (Chunk | null)[], index: number): Chunk {
  const chunk = group[index] ?? null;
  if (chunk === null)
    throw new FormatError("expected each column in each row group, one is missing or in another file");
  return chunk;
}
