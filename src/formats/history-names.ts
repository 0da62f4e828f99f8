import { isKnownName, parseName } from "../curves/names.ts";
import { stemOf } from "../reading/table/file-metric.ts";
import { catalog } from "./catalog.ts";

/** Names that only a training history has, but for the file that `lossgate collect` writes. */
const historyNames = new Set(
  catalog
    .filter(({ id }) => id !== "lossgate-runs")
    .flatMap(({ files }) => files)
    .filter((name) => !name.includes("*")),
);

const compression = /\.(?:gz|bz2|xz|zst|lz4|zip|7z|tar|tgz|Z)$/;

const likelyWord =
  /(?:^|[^a-z])(?:hist(?:ory)?|loss(?:es)?|learning[-_ ]?curves?|train(?:ing|er)?[-_. ]?(?:logs?|stats?|curves?)|metrics?|results?|progress|scalars)(?![a-z])|tfevents|history(?:dict)?$/i;
const dataFile =
  /^[^.]*$|tfevents|\.(?:json|jsonl|ndjson|csv|tsv|txt|log|out|pkl|pickle|np[yz]|parquet|xlsx?|mat|h5|hdf5|joblib)(?:\.\d{1,3})?$/i;

/** How surely a name is a history's, whatever the file is compressed with: `loss.csv` may be, `index.json` is as good as any. */
export function historyLikeness(path: string): "certain" | "likely" | "none" {
  const name = withoutCompression(path.slice(path.lastIndexOf("/") + 1));
  if (historyNames.has(name)) return "certain";
  return name.length <= 200 && likelyWord.test(name) && dataFile.test(name) ? "likely" : "none";
}

const score = /^(?:scores?|rewards?|returns?)$/i;

/** Whether the name of a file of data is that of a metric, and of its side: `accuracy.csv`, `test_acc.csv`, `scores.npy`. */
export function isNamedAfterMetric(path: string): boolean {
  const { metric } = parseName(stemOf(path).slice(0, 100));
  const isMetric = score.test(metric) || (/^[a-z0-9]+$/i.test(metric) && isKnownName(metric));
  return isMetric && dataFile.test(path.slice(path.lastIndexOf("/") + 1));
}

/** Whether the name tells of a compressed file. */
export function isCompressed(path: string): boolean {
  return compression.test(path);
}

function withoutCompression(name: string): string {
  return name.replace(compression, "").replace(/\.tar$/, "");
}
