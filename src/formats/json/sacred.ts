import type { Artifact } from "../../reading/artifact.ts";
import type { Format, ParsedRun } from "../../reading/format.ts";
import { headDict, readDict, toPlainObject } from "../../reading/json/dict.ts";
import { isDict, type Literal } from "../../reading/json/literal.ts";
import { headLiteral } from "../../reading/json/python-literal.ts";
import { isKnownMetric, mayBeSeries } from "../../reading/table/columns.ts";
import { steppedToRuns } from "../../reading/table/stepped-series.ts";
import { paramsOf } from "../params.ts";
import { toStepped } from "./stepped-lists.ts";

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
    const stepped = metrics.map(([name, metric]) => toStepped(name, metric, "steps", "values"));
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

/** Reads the params from `config.json`, which Sacred writes beside the metrics. */
function paramsIn(config: Artifact | null): Pick<ParsedRun, "params"> {
  const tree = config && headDict(config);
  return tree ? { params: paramsOf(toPlainObject(tree)) } : {};
}
