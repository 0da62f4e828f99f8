import { type Artifact, type Columns, type Format, FormatError, type Recording } from "./format.ts";
import { plainOf } from "./literal-params.ts";
import { paramsOf } from "./params.ts";
import { isKnownMetric, mayBeSeries } from "./tables/columns.ts";
import { isContainer, numberIn } from "./tables/json-lists.ts";
import { isDict } from "./tables/json-rows.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { columnOf } from "./tables/select.ts";
import { quote } from "./text/came.ts";
import { type Dict, headLiteral, type Literal, parseLiteral } from "./text/literal.ts";

const parts = new Set(["steps", "timestamps", "values"]);

/** `metrics.json` of a FileStorageObserver: `{"training.loss": {"steps": […], "timestamps": […], "values": […]}}`. */
export const sacred: Format = {
  id: "sacred",
  title: "Sacred metrics",
  files: ["metrics.json"],
  recognises: (artifact, columns) => {
    const value = headLiteral(artifact)?.value ?? null;
    if (!isDict(value)) return false;
    const metrics = [...value.entries];
    return (
      metrics.every(([, inner]) => isDict(inner) && [...inner.entries.keys()].every((key) => parts.has(key))) &&
      metrics.some(([name, inner]) => isKnownMetric(name, columns) && isDict(inner) && inner.entries.has("steps"))
    );
  },
  read: ([artifact], columns) => {
    const value = parseLiteral(artifact.openText());
    const metrics = isDict(value) ? [...value.entries].filter(([name]) => mayBeSeries(name, columns)) : [];
    if (metrics.length === 0) throw new FormatError("expected a dict with a metric in it, none came", 1);
    const params = paramsBeside(artifact);
    const all = metrics.map(([name, metric]) => readMetric(name, metric, columns));
    return together(all).map((recording) => ({ ...recording, ...params }));
  },
};

/** Each metric has steps of its own. */
function readMetric(name: string, metric: Literal, columns: Columns): Recording[] {
  const [steps, values] = ["steps", "values"].map((part) => numbersIn(name, metric, part));
  if (steps?.length !== values?.length) {
    const came = `${steps?.length} and ${values?.length}`;
    throw new FormatError(`expected as many steps as values of ${quote(name)}, ${came} came`);
  }
  const all = [columnOf("step", steps ?? []), columnOf(name, values ?? [])];
  return recordingsOf({ columns: all, rows: steps?.length ?? 0, lines: null, notes: [] }, columns);
}
