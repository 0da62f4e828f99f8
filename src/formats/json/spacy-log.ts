import type { Series } from "../../curves/model.ts";
import type { Format, ParsedRun } from "../../reading/format.ts";
import { hasKeys, rowLogFormat, rowNames } from "../../reading/json/row-log.ts";

const keys = ["epoch", "step", "score"];

const rows = rowLogFormat({
  id: "spacy-log",
  title: "spaCy JSON lines",
  files: ["*.jsonl"],
  layout: "lines",
  keys,
  ignoredColumns: /(^|[/_])speed$/,
});

/**
 * What spaCy's ConsoleLogger writes to a file:
 * `{"epoch":2,"step":15,"losses":{"textcat":3.6},"scores":{"cats_score":32.5},"score":0.32}`.
 */
export const spacyLog: Format = {
  ...rows,
  // Each pipe names its own loss, `losses/ner`, so that no metric need be one that everybody knows.
  matches: (artifact) =>
    hasKeys(artifact, keys) && [...rowNames(artifact)].some((name) => name.startsWith("losses/")),
  read: async (files, columns) => (await rows.read(files, columns)).map(toComparable),
};

/** Prefixes scores with `dev/`. Drops the losses of step 0: they are of one batch, all others sums since the row before. */
export function toComparable(recording: ParsedRun): ParsedRun {
  const all = recording.series.map((one) =>
    isLoss(one) ? one : { ...one, name: `dev/${one.name.replace(/^scores\//, "")}` },
  );
  const cut = all.filter((one) => isLoss(one) && one.axis === "step" && one.positions[0] === 0);
  if (cut.length === 0) return { ...recording, series: all };
  const series = all.map((one) => (cut.includes(one) ? withoutFirst(one) : one));
  const note = "the losses of step 0 cover one batch, later ones are sums over many: skipped";
  return {
    ...recording,
    series: series.filter(({ positions }) => positions.length > 0),
    notes: [...recording.notes, note],
  };
}

function isLoss({ name }: Series): boolean {
  return /^losses\/|\bloss\b/i.test(name);
}

/** The series from its second row on, which stands in the line after the first. */
function withoutFirst({ positions, values, origin, ...series }: Series): Series {
  const lines = origin?.lines;
  return {
    ...series,
    positions: positions.subarray(1),
    values: values.subarray(1),
    ...(origin ? { origin: { ...origin, ...(lines ? { lines: [lines[0] + 1, lines[1]] } : {}) } } : {}),
  };
}
