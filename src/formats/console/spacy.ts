import type { Series } from "../../curves/model.ts";
import type { Artifact } from "../../reading/artifact.ts";
import { consoleFormat } from "../../reading/console/console-format.ts";
import type { Pair } from "../../reading/console/line-pairs.ts";
import type { Format, ParsedRun } from "../../reading/format.ts";
import { rowLogFormat, rowNames } from "../../reading/json/row-log.ts";
import { parseNumber } from "../../reading/text/number.ts";

/** Version 3 counts epochs and steps, version 2 iterations. */
const heading = /^\s*(?:E {2,}# {2,}\S.*SCORE|Itn {2,}\S.* Loss .*)\s*$/;
/** Speed and sizes: not scores. */
const noScore = /^(SPEED|[CG]PU WPS|Words|Time|Token %)$/i;
const counters = new Map([
  ["E", "epoch"],
  ["#", "step"],
  ["Itn", "epoch"],
]);

const printed = consoleFormat({
  id: "spacy",
  title: "spaCy console",
  reader: () => {
    let names: readonly string[] = [];
    return (text) => {
      if (heading.test(text)) {
        names = text
          .trim()
          .split(/ {2,}/)
          .map((name) => counters.get(name) ?? name);
      }
      return names.length === 0 ? null : readRow(text, names);
    };
  },
});

const rows = rowLogFormat({
  id: "spacy",
  title: "spaCy log",
  files: ["*.jsonl"],
  layout: "lines",
  matchesKeys: isLogged,
  ignoredColumns: /(^|[/_])speed$/,
});

/**
 * The table of `spacy train`: `E    #       LOSS TEXTCAT  CATS_SCORE  SCORE`, and the same as JSON lines, which its
 * ConsoleLogger writes: `{"epoch":2,"step":15,"losses":{"textcat":3.6},"scores":{"cats_score":32.5},"score":0.32}`.
 */
export const spacy: Format = {
  ...printed,
  title: "spaCy",
  files: [...printed.files, ...rows.files],
  matches: (artifact, columns) => isRows(artifact) || printed.matches(artifact, columns),
  read: async (files, columns) =>
    (await (isRows(files[0]) ? rows : printed).read(files, columns)).map(comparable),
};

/** Prefixes scores with `dev/`. Drops the losses of step 0: they are of one batch, all others sums since the row before. */
function comparable(recording: ParsedRun): ParsedRun {
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

function withoutFirst(series: Series): Series {
  return { ...series, positions: series.positions.subarray(1), values: series.values.subarray(1) };
}

function isRows(artifact: Artifact): boolean {
  return isLogged(rowNames(artifact));
}

/** Each pipe names its own loss: `losses/ner`. */
function isLogged(names: ReadonlySet<string>): boolean {
  const isNumbered = names.has("epoch") && names.has("step") && names.has("score");
  return isNumbered && [...names].some((name) => name.startsWith("losses/"));
}

function readRow(text: string, names: readonly string[]): Pair[] | null {
  const values = text
    .trim()
    .split(/ +/, names.length + 1)
    .map(parseNumber);
  if (values.length !== names.length) return null;
  const cells: Pair[] = [];
  for (const [index, value] of values.entries()) {
    const name = names[index];
    if (value === null || name === undefined) return null;
    if (!noScore.test(name)) cells.push([name, value]);
  }
  return cells;
}
