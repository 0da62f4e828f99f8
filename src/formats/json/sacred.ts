import type { Artifact } from "../../reading/artifact.ts";
import type { Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { headDict, readDict, toPlainObject } from "../../reading/json/dict.ts";
import { isContainer, isDict, type Literal } from "../../reading/json/literal.ts";
import { toNumber } from "../../reading/json/named-lists.ts";
import { headLiteral } from "../../reading/json/python-literal.ts";
import { isKnownMetric, mayBeSeries } from "../../reading/table/columns.ts";
import { type SteppedSeries, steppedToRuns } from "../../reading/table/stepped-series.ts";
import { quote } from "../../reading/text/quote.ts";
import { paramsOf } from "../params.ts";

const parts = new Set(["steps", "timestamps", "values"]);

/** `metrics.json` of Sacred's FileStorageObserver: `{"training.loss": {"steps": […], "timestamps": […], "values": […]}}`. */
export const sacred: Format = {
  id: "sacred",
  title: "Sacred metrics",
  files: ["*metrics.json"],
  matches: (artifact, columns) => {
    const metrics = [...(headDict(artifact)?.entries ?? [])];
    // The head may end within the steps of the first metric.
    const isCut = headLiteral(artifact)?.isTruncated === true;
    const isKnown = ([name, metric]: [string, Literal]) =>
      has(metric, "steps") && (isCut || has(metric, "timestamps") || isKnownMetric(name, columns));
    return metrics.every(([, metric]) => isMetric(metric)) && metrics.some(isKnown);
  },
  read: ([artifact], columns) => {
    const all = [...readDict(artifact).entries];
    const metrics = all.filter(([name]) => mayBeSeries(name, columns));
    const stepped = metrics.map(([name, metric]) => toStepped(name, metric));
    const others = all.filter((one) => !metrics.includes(one));
    const leftOut = others.map(([what]) => ({ what, why: "not a metric" }));
    const params = paramsIn(artifact.sibling("config.json"));
    return steppedToRuns(stepped, columns).map((run) => ({ ...run, ...params, leftOut }));
  },
};

function isMetric(value: Literal): boolean {
  return isDict(value) && [...value.entries.keys()].every((key) => parts.has(key));
}

function has(value: Literal, part: string): boolean {
  return isDict(value) && value.entries.has(part);
}

function toStepped(name: string, metric: Literal): SteppedSeries {
  return { name, steps: numbersIn(metric, name, "steps"), values: numbersIn(metric, name, "values") };
}

function numbersIn(metric: Literal, name: string, part: string): number[] {
  const list = isDict(metric) ? (metric.entries.get(part) ?? null) : null;
  if (!isContainer(list) || list.kind !== "list") {
    throw new FormatError(`missing list \`${part}\` in ${quote(name)}`);
  }
  const { content, line } = list;
  if (content.kind === "numbers") return [...content.numbers];
  const numbers = content.kind === "mixed" ? content.items.map(toNumber) : [null];
  if (numbers.every((number) => number !== null)) return numbers;
  throw new FormatError(`expected only numbers in \`${part}\` of ${quote(name)}`, line);
}

/** Reads the params from `config.json`, which Sacred writes beside the metrics. */
function paramsIn(config: Artifact | null): Pick<ParsedRun, "params"> {
  const tree = config && headDict(config);
  return tree ? { params: paramsOf(toPlainObject(tree)) } : {};
}
