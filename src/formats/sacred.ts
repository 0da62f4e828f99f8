import { Numbers } from "./bytes/numbers.ts";
import { type Artifact, type Columns, type Format, FormatError, type Recording } from "./format.ts";
import { plainOf } from "./literal-params.ts";
import { paramsOf } from "./params.ts";
import { isKnownMetric, mayBeSeries } from "./tables/columns.ts";
import { isContainer, numberIn } from "./tables/json-lists.ts";
import { isDict } from "./tables/json-rows.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { columnOf } from "./tables/select.ts";
import { quote } from "./text/came.ts";
import { headLiteral, type Literal, parseLiteral } from "./text/literal.ts";

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
      metrics.every(
        ([, inner]) => isDict(inner) && [...inner.entries.keys()].every((key) => parts.has(key)),
      ) &&
      metrics.some(
        ([name, inner]) => isKnownMetric(name, columns) && isDict(inner) && inner.entries.has("steps"),
      )
    );
  },
  read: ([artifact], columns) => {
    const value = parseLiteral(artifact.openText());
    const metrics = isDict(value) ? [...value.entries].filter(([name]) => mayBeSeries(name, columns)) : [];
    if (metrics.length === 0) throw new FormatError("expected a dict with a metric in it, none came", 1);
    const params = paramsIn(artifact.beside("config.json"));
    const all = metrics.map(([name, metric]) => readMetric(name, metric, columns));
    return together(all).map((recording) => ({ ...recording, ...params }));
  },
};

/** Each metric has steps of its own. */
function readMetric(name: string, metric: Literal, columns: Columns): Recording[] {
  const steps = numbersIn(metric, name, "steps");
  const values = numbersIn(metric, name, "values");
  if (steps.length !== values.length) {
    const came = `${steps.length} steps and ${values.length} values`;
    throw new FormatError(`expected a step for each value of ${quote(name)}, ${came} came`);
  }
  if (values.length === 0) return [];
  const table = { columns: [columnOf("step", steps), columnOf(name, values)], rows: values.length };
  return recordingsOf({ ...table, lines: null, notes: [] }, columns);
}

function numbersIn(metric: Literal, name: string, part: string): Numbers {
  const list = isDict(metric) ? (metric.entries.get(part) ?? null) : null;
  if (!isContainer(list) || list.kind !== "list") {
    throw new FormatError(`expected a list of ${part} in ${quote(name)}, none came`);
  }
  const { content, line } = list;
  if (content.kind === "numbers") return content.numbers;
  const numbers = content.kind === "mixed" ? content.items.map(numberIn) : [null];
  if (!numbers.every((number) => number !== null)) {
    throw new FormatError(`expected numbers in the ${part} of ${quote(name)}, something else came`, line);
  }
  return Numbers.from(numbers);
}

/** The metrics of one training; where they begin again, those of the next. */
function together(metrics: readonly Recording[][]): Recording[] {
  const trainings = Math.max(...metrics.map(({ length }) => length));
  return Array.from({ length: trainings }, (_, index) => {
    const parts = metrics.flatMap((recordings) => recordings[index] ?? []);
    return {
      series: parts.flatMap(({ series }) => series),
      notes: [...new Set(parts.flatMap(({ notes }) => notes))],
    };
  });
}

/** Sacred writes a run's configuration beside its metrics. */
function paramsIn(config: Artifact | null): Pick<Recording, "params"> {
  const tree = config && headLiteral(config);
  return tree ? { params: paramsOf(plainOf(tree.value)) } : {};
}
