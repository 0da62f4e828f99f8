// How well the rule `overfit` agrees with the labels of a set: precision, recall and F1 of the class "overfit", and macro F1.
// Usage: node bench/verdicts/overfit.ts SET.json…, each an array of { label: 0 | 1, name, train: number[], val: number[] }.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { markdownTable } from "markdown-table";
import * as z from "zod/mini";
import { pair } from "../../src/curves/pairing.ts";
import { overfit } from "../../src/rules/overfit.ts";

const labelled = z.array(
  z.object({
    label: z.union([z.literal(0), z.literal(1)]),
    name: z.string(),
    train: z.array(z.number()),
    val: z.array(z.number()),
  }),
);

type Labelled = z.output<typeof labelled>[number];

function fires({ train, val }: Pick<Labelled, "train" | "val">): boolean {
  const series = [
    { name: "loss", values: train },
    { name: "val_loss", values: val },
  ].map(({ name, values }) => ({
    name,
    axis: "epoch" as const,
    positions: Float64Array.from(values, (_, i) => i),
    values: Float64Array.from(values),
    elided: false,
  }));
  const run = pair({ name: "run", format: "json", files: [], params: {}, series });
  const subject = { run, seeds: [run], all: [run], base: { kind: "absent", because: "" } } as const;
  return overfit
    .bind({})
    .judge(subject)
    .some(({ status }) => status === "fail");
}

/** The evaluations of a run thinned evenly to at most so many. */
function thinned(values: readonly number[], most: number): number[] {
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, i) => values[Math.round((i * (values.length - 1)) / (most - 1))] ?? 0);
}

function score(set: readonly Labelled[], most: number) {
  const count = { tp: 0, fp: 0, fn: 0, tn: 0 };
  const wrong: string[] = [];
  for (const { label, name, train, val } of set) {
    const found = fires({ train: thinned(train, most), val: thinned(val, most) });
    count[found ? (label ? "tp" : "fp") : label ? "fn" : "tn"]++;
    if (found !== (label === 1)) wrong.push(`${name} (${label ? "missed" : "false alarm"})`);
  }
  const { tp, fp, fn, tn } = count;
  const f1 = (hit: number, alarms: number, missed: number) => (2 * hit) / (2 * hit + alarms + missed);
  const figures = [tp / (tp + fp), tp / (tp + fn), f1(tp, fp, fn), (f1(tp, fp, fn) + f1(tn, fn, fp)) / 2];
  return { figures, count, wrong };
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("expected the path of a labelled set");
const lines: string[][] = [];
for (const file of files) {
  const set = labelled.parse(JSON.parse(readFileSync(file, "utf8")));
  for (const most of [Number.POSITIVE_INFINITY, 50, 20, 10]) {
    const { figures, count, wrong } = score(set, most);
    const length = Number.isFinite(most) ? `thinned to ${most}` : "as they are";
    lines.push([
      basename(file),
      length,
      ...figures.map((figure) => figure.toFixed(3)),
      `${count.tp} / ${count.fp} / ${count.fn} / ${count.tn}`,
    ]);
    if (!Number.isFinite(most)) console.error(`wrong in ${basename(file)}: ${wrong.join(", ")}`);
  }
}
console.log(
  markdownTable(
    [["set", "evaluations", "precision", "recall", "F1", "macro F1", "TP / FP / FN / TN"], ...lines],
    { alignDelimiters: false },
  ),
);
