import type { Artifact } from "../artifact.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { isKnownMetric, mayBeSeries } from "../table/columns.ts";
import { flatKeys, isDict } from "./dict-table.ts";
import { isContainer } from "./named-lists.ts";
import { type Dict, headLiteral, type Literal, parseLiteral } from "./python-literal.ts";

/** The dict that the head of a file begins, as far as it reaches. */
export function headDict(artifact: Artifact): Dict | null {
  const value = headLiteral(artifact)?.value ?? null;
  return isDict(value) ? value : null;
}

/** The dict that is the whole file. Throws a FormatError. */
export function readDict({ openText }: Artifact): Dict {
  const value = parseLiteral(openText());
  if (isDict(value)) return value;
  throw new FormatError("expected a dict, something else came", 1);
}

/** The names in a dict that everybody knows for metrics. */
export function knownMetrics(dict: Dict | null, columns: ColumnConfig): string[] {
  const names = dict === null ? [] : flatKeys(dict);
  return names.filter((name) => mayBeSeries(name, columns) && isKnownMetric(name, columns));
}

/** The value as plain objects, as `paramsOf` takes a tree; lists are left aside. */
export function toPlainObject(value: Literal): unknown {
  if (!isContainer(value)) return value;
  if (!isDict(value)) return null;
  return Object.fromEntries([...value.entries].map(([key, inner]) => [key, toPlainObject(inner)]));
}
