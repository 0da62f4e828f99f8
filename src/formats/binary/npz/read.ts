import type { LeftOut } from "../../../curves/model.ts";
import type { Artifact } from "../../../reading/artifact.ts";
import type { Budget } from "../../../reading/bytes/budget.ts";
import { ByteSource, inMemory } from "../../../reading/bytes/source.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import type { Literal } from "../../../reading/json/literal.ts";
import { nameSides } from "../../../reading/json/named-lists.ts";
import { isKnownMetric, looksLikeTraining } from "../../../reading/table/columns.ts";
import { quote } from "../../../reading/text/quote.ts";
import { openZip } from "../../../reading/zip/open.ts";
import { historyToRuns, looksLikeHistory } from "../pickle/history.ts";
import { toLiteral } from "../pickle/literal.ts";
import { loadPickles, pickleBudget } from "../pickle/load.ts";
import { readNpyHeader } from "../pickle/npy.ts";
import { Bytes, Dict, Dtype, NdArray, type Value } from "../pickle/values.ts";
import { averageEvaluations } from "./evaluations.ts";

/** A curve has fewer points; larger arrays are data. */
const maxArrayBytes = 8 * 1024 ** 2;
const maxBytes = 64 * 1024 ** 2;

/** What an archive holds, as the dict that it was saved from. */
type Arrays = {
  readonly value: Literal;
  readonly leftOut: readonly LeftOut[];
  /** Of the arrays of one dimension. */
  readonly names: readonly string[];
  readonly isEvaluations: boolean;
};

export async function holdsArrays(artifact: Artifact, columns: ColumnConfig): Promise<boolean> {
  try {
    const { value, leftOut, isEvaluations } = await loadArrays(artifact);
    const isTable = looksLikeTraining(
      leftOut.map(({ what }) => what),
      columns,
    );
    return isEvaluations || isTable || looksLikeHistory(value, artifact.path, columns, false);
  } catch (thrown) {
    // An invalid history is claimed here and reported by `readArrays`.
    if (thrown instanceof FormatError) return true;
    throw thrown;
  }
}

/** Reads the arrays of an archive as a history. Throws a FormatError. */
export async function readArrays(artifact: Artifact, columns: ColumnConfig): Promise<ParsedRun[]> {
  const { value, leftOut, names } = await loadArrays(artifact);
  // `loss_all` of each seed is told as left out beside `loss`, their mean.
  const hasMean = (whole: string) => names.some((name) => whole.startsWith(`${name}_`));
  const metric = leftOut.find(({ what }) => isKnownMetric(what, columns) && !hasMean(what));
  if (metric)
    throw new FormatError(`expected an array of one dimension in ${quote(metric.what)}, got ${metric.why}`);
  return historyToRuns(value, columns).map((run) => ({
    ...run,
    leftOut: [...(run.leftOut ?? []), ...leftOut],
  }));
}

async function loadArrays(artifact: Artifact): Promise<Arrays> {
  const { entries, read } = await openZip(artifact);
  const dict = new Dict();
  const leftOut: LeftOut[] = [];
  const names: string[] = [];
  const budget = pickleBudget(maxBytes);
  let total = 0;
  for (const entry of entries.values()) {
    const name = entry.path.replace(/\.npy$/, "");
    if (name === entry.path) continue;
    total += entry.size;
    if (entry.size > maxArrayBytes || total > maxBytes) {
      leftOut.push({ what: name, why: `an array of ${entry.size} bytes` });
      continue;
    }
    const value = arrayOf(read(entry, maxArrayBytes), budget, name);
    if (value instanceof NdArray && value.shape.length > 1)
      leftOut.push({ what: name, why: `an array of ${value.shape.join(" × ")}` });
    else names.push(name);
    dict.set(name, value);
  }
  const evaluations = averageEvaluations(dict);
  if (evaluations) return { value: toLiteral(evaluations, budget), leftOut: [], names, isEvaluations: true };
  const value = nameSides(toLiteral(soleDict(dict), budget), artifact.path);
  return { value, leftOut, names, isEvaluations: false };
}

/** Reads a `.npy`: an array, or the object that NumPy has pickled. Axes of length 1 are dropped. */
function arrayOf(bytes: Buffer, budget: Budget, name: string): Value {
  const header = readNpyHeader(bytes);
  if (header === null) throw new FormatError(`expected a NumPy array in ${quote(name)}, got another header`);
  const { type, shape, dataAt } = header;
  const data = bytes.subarray(dataAt);
  if (/^[|<>=]?O/.test(type)) {
    const [value = null] = loadPickles(new ByteSource(inMemory(data)), budget);
    return value;
  }
  const array = new NdArray();
  array.dtype = new Dtype(type.slice(1), type.charAt(0));
  array.shape = shape.length > 1 ? shape.filter((size) => size !== 1) : shape;
  array.data = new Bytes(data);
  return array;
}

/** `np.savez(file, history.history)` puts the dict under a name of its own, `arr_0`; an array alone has its name. */
function soleDict(dict: Dict): Value {
  const [sole, ...others] = dict.entries.values();
  return others.length === 0 && sole instanceof Dict ? sole : dict;
}
