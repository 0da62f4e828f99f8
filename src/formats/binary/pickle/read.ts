import type { Artifact } from "../../../reading/artifact.ts";
import { readRange } from "../../../reading/bytes/range.ts";
import type { ByteSource } from "../../../reading/bytes/source.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError, NoHistoryError } from "../../../reading/format-error.ts";
import { isContainer, type Literal } from "../../../reading/json/literal.ts";
import { nameSides } from "../../../reading/json/named-lists.ts";
import { isNamedAfterCurve } from "../../../reading/table/file-metric.ts";
import { historyToRuns, looksLikeHistory } from "./history.ts";
import { toLiteral } from "./literal.ts";
import { loadHead, loadPickles, pickleBudget } from "./load.ts";
import { isNamedArray, isNpy, readArray, readNpyHeader } from "./npy.ts";
import { runNamedAfter } from "./unnamed-values.ts";
import { Opaque } from "./values.ts";

const maxMiB = 64;

/** Tells from the head of a file whether it holds a history. */
export function holdsHistory(artifact: Artifact, columns: ColumnConfig): boolean {
  const head = bufferOf(artifact.headBytes);
  if (!isNpy(head)) return headHoldsHistory(head, artifact, columns);
  const npy = readNpyHeader(head);
  if (npy === null) return false;
  if (!isObject(npy.type)) return isNamedArray(npy, artifact.path);
  return headHoldsHistory(head.subarray(npy.dataAt), artifact, columns);
}

/** Reads the histories of a pickle or `.npy` file. Throws a FormatError. */
export function readHistories(artifact: Artifact, columns: ColumnConfig): ParsedRun[] {
  expectSize(artifact);
  const source = artifact.open();
  if (!isNpy(artifact.headBytes)) return readPickles(source, artifact.path, columns);
  const npy = readNpyHeader(bufferOf(artifact.headBytes));
  if (npy === null) throw new FormatError("incomplete or invalid header of a .npy file");
  if (!isObject(npy.type))
    return [readArray(npy, readRange(artifact.open(), 0, artifact.size), artifact.path)];
  source.skip(npy.dataAt);
  return readPickles(source, artifact.path, columns);
}

function expectSize({ size }: Artifact): void {
  const MiB = Math.ceil(size / 1024 / 1024);
  if (MiB > maxMiB) throw new FormatError(`expected at most ${maxMiB} MiB, got ${MiB} MiB`);
}

function isObject(type: string): boolean {
  return /^[|<>=]?O/.test(type);
}

function headHoldsHistory(head: Buffer, { path, size }: Artifact, columns: ColumnConfig): boolean {
  const { value, isCut } = loadHead(head, size);
  // Keras saves the model before the history.
  if (isCut && value instanceof Opaque && /^keras\b.*\.History$/.test(value.name)) return true;
  try {
    const literal = nameSides(toLiteral(value, pickleBudget(size)), path);
    return numbersNamedAfter(path, literal) !== null || looksLikeHistory(literal, path, columns, isCut);
  } catch (error) {
    // An invalid history is claimed here and reported by `readHistories`.
    if (error instanceof FormatError) return true;
    throw error;
  }
}

/** Reads the histories among the values of a file; other values, such as params, are skipped. */
function readPickles(source: ByteSource, path: string, columns: ColumnConfig): ParsedRun[] {
  const budget = pickleBudget(source.size);
  const values = Array.from(loadPickles(source, budget), (value) =>
    nameSides(toLiteral(value, budget), path),
  );
  const [first = null, ...others] = values;
  const unnamed = numbersNamedAfter(path, first);
  if (unnamed && others.length > 0)
    throw new NoHistoryError(`expected one list, got ${values.length} without names: save the dict of lists`);
  if (unnamed) return [runNamedAfter(path, unnamed)];
  const histories = values.filter((value) => looksLikeHistory(value, path, columns, false));
  return (histories.length > 0 ? histories : values).flatMap((value) => historyToRuns(value, columns));
}

/** The numbers of a list that has no name but that of its file: `losses.pkl`. */
function numbersNamedAfter(path: string, value: Literal): Float64Array | null {
  if (!isContainer(value) || value.kind !== "list" || value.content.kind !== "numbers") return null;
  return value.length > 0 && isNamedAfterCurve(path) ? value.content.numbers.toArray() : null;
}

function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
