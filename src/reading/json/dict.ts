import type { Artifact } from "../artifact.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { isKnownMetric, mayBeSeries } from "../table/columns.ts";
import { flatKeys } from "./dict-table.ts";
import { type Dict, describeLiteral, isContainer, isDict, type Literal } from "./literal.ts";
import { headLiteral, parseLiteral } from "./python-literal.ts";

/** The dict at the start of a file, as far as the head reaches; null if there is none. */
export function headDict(artifact: Artifact): Dict | null {
  const value = headLiteral(artifact)?.value ?? null;
  return isDict(value) ? value : null;
}

/** Reads a file that is one dict. Throws a FormatError. */
export function readDict({ openText }: Artifact): Dict {
  const value = parseLiteral(openText());
  if (isDict(value)) return value;
  throw new FormatError(`expected a dict, got ${describeLiteral(value)}`, 1);
}

/** The keys of a dict that are known metrics. */
export function knownMetrics(dict: Dict | null, config: ColumnConfig): string[] {
  const names = dict === null ? [] : flatKeys(dict);
  return names.filter((name) => mayBeSeries(name, config) && isKnownMetric(name, config));
}

/** The value as plain objects, which `paramsOf` takes; lists become null. */
export function toPlainObject(value: Literal): unknown {
  if (!isContainer(value)) return value;
  if (!isDict(value)) return null;
  return Object.fromEntries([...value.entries].map(([key, inner]) => [key, toPlainObject(inner)]));
}
