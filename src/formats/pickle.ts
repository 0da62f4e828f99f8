import { readRange } from "./bytes/range.ts";
import type { Source } from "./bytes/source.ts";
import { type Artifact, type Columns, type Format, FormatError, type Recording } from "./format.ts";
import { Budget } from "./pickle/budget.ts";
import { valueOfHead, valuesOf } from "./pickle/decoded.ts";
import { recordingsIn, tells } from "./pickle/history.ts";
import { literalOf } from "./pickle/literal.ts";
import { isNamedArray, isNpy, readArray, readNpy } from "./pickle/npy.ts";

const mostMiB = 64;

/**
 * `pickle.dump(history.history)` and `np.save("history.npy", history.history)`: decoded as data. A pickle is a
 * program that can run anything; nothing in it is imported, called or executed here.
 */
export const pickle: Format = {
  id: "pickle",
  title: "Keras history, pickled or .npy",
  files: ["*.pkl", "*.pickle", "*.npy", "*History*", "*history*"],
  recognises: (artifact, columns) => {
    const head = bufferOf(artifact.headBytes);
    if (!isNpy(head)) return startsPickle(head) && headTells(head, artifact.bytes, columns);
    const npy = readNpy(head);
    if (npy === null) return false;
    if (!isObject(npy.type)) return isNamedArray(npy, artifact.path);
    return headTells(head.subarray(npy.dataAt), artifact.bytes - npy.dataAt, columns);
  },
  read: ([artifact], columns) => {
    expectSize(artifact);
    const source = artifact.open();
    if (!isNpy(artifact.headBytes)) return readPickles(source, columns);
    const npy = readNpy(bufferOf(artifact.headBytes));
    if (npy === null) throw new FormatError("expected the header of a .npy file, it is cut off or broken");
    if (!isObject(npy.type)) return [readArray(npy, readRange(artifact, 0, artifact.bytes), artifact.path)];
    source.skip(npy.dataAt);
    return readPickles(source, columns);
  },
};

function expectSize({ bytes }: Artifact): void {
  const MiB = Math.ceil(bytes / 1024 / 1024);
  if (MiB > mostMiB) throw new FormatError(`expected at most ${mostMiB} MiB, ${MiB} came`);
}

/** Protocol 2 and later begin with PROTO; 0 and 1 with a dict, a list, or the class of an ordered dict. */
function startsPickle(head: Buffer): boolean {
  if (head[0] === 0x80) return (head[1] ?? 0xff) <= 5;
  return /^(\((d|l|dp|lp)|[}\]]q|c(ollections|opy_?reg|__builtin__)|\(i)/.test(
    head.toString("latin1", 0, 16),
  );
}

function isObject(type: string): boolean {
  return /^[|<>=]?O/.test(type);
}

function headTells(head: Buffer, size: number, columns: Columns): boolean {
  const { value, isCut } = valueOfHead(head, size);
  try {
    return tells(literalOf(value, new Budget(size)), columns, isCut);
  } catch (error) {
    // A history that breaks its own rules is to be told when it is read.
    if (error instanceof FormatError) return true;
    throw error;
  }
}

/** What lies beside a history, its params say, is left aside. */
function readPickles(source: Source, columns: Columns): Recording[] {
  const budget = new Budget(source.size);
  const values = Array.from(valuesOf(source, budget), (value) => literalOf(value, budget));
  const histories = values.filter((value) => tells(value, columns, false));
  return (histories.length > 0 ? histories : values).flatMap((value) => recordingsIn(value, columns));
}

function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
