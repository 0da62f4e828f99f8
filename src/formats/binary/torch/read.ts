import { posix } from "node:path";
import type { Artifact } from "../../../reading/artifact.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import {
  isContainer,
  isDict,
  type Literal,
  type Dict as LiteralDict,
} from "../../../reading/json/literal.ts";
import { openZip } from "../../../reading/zip/open.ts";
import { historyToRuns, looksLikeHistory } from "../pickle/history.ts";
import { toLiteral } from "../pickle/literal.ts";
import { loadWith, pickleBudget } from "../pickle/load.ts";
import { Dict, List } from "../pickle/values.ts";
import { readStorages } from "./storages.ts";

const maxPickleBytes = 64 * 1024 ** 2;

/** Parts of a checkpoint that hold weights and settings. */
const noHistory = /state_?dict|optim|sched|scaler|param|weight|model|(^|_)(net|ema|args|config|cfg|rng)/i;

export async function holdsHistory(artifact: Artifact, columns: ColumnConfig): Promise<boolean> {
  try {
    return (await loadHistory(artifact, columns)) !== null;
  } catch (thrown) {
    // A checkpoint of objects that make no sense as data is no artifact.
    if (thrown instanceof FormatError) return false;
    throw thrown;
  }
}

/** Reads the history in a checkpoint, if there is one; nothing in it is imported, called or executed. Throws a FormatError. */
export async function readHistory(artifact: Artifact, columns: ColumnConfig): Promise<ParsedRun[]> {
  const history = await loadHistory(artifact, columns);
  return history === null ? [] : historyToRuns(history, columns);
}

async function loadHistory(artifact: Artifact, columns: ColumnConfig): Promise<Literal | null> {
  const zip = await openZip(artifact);
  const pickle = [...zip.entries.values()].find(({ path }) => posix.basename(path) === "data.pkl");
  if (pickle === undefined)
    throw new FormatError("expected a PyTorch checkpoint, got a zip without data.pkl");
  const bytes = zip.read(pickle, maxPickleBytes);
  const budget = pickleBudget(bytes.length);
  const value = loadWith(bytes, budget, readStorages(zip, posix.dirname(pickle.path)));
  // A list of rows lies beside the weights as a value of its own.
  const rows =
    value instanceof Dict ? [...value.entries.values()].filter((item) => item instanceof List) : [];
  const literals = [value, ...rows].map((item) => toLiteral(item, budget));
  const histories = literals.map((literal) => (isDict(literal) ? keepLists(literal) : literal));
  return histories.find((history) => looksLikeHistory(history, artifact.path, columns, false)) ?? null;
}

/** Keeps the lists of a checkpoint but those of weights and settings. */
function keepLists({ entries, line }: LiteralDict): LiteralDict {
  const kept = new Map<string, Literal>();
  for (const [name, value] of entries) {
    if (!isContainer(value) || noHistory.test(name)) continue;
    const lists = isDict(value) ? keepLists(value) : null;
    if (lists === null || lists.entries.size > 0) kept.set(name, lists ?? value);
  }
  return { kind: "dict", entries: kept, line };
}
