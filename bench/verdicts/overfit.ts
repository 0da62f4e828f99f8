// How well rules agree with the labels of a set of overfit and other runs: precision, recall and F1 of the class "overfit".
// Usage: node bench/verdicts/overfit.ts SET.json [RULE…], where the set is an array of
// { label: 0 | 1, name, train: number[], val: number[] }. All rules run at their defaults, `overfit` with fewer evaluations too.
import { readFileSync } from "node:fs";
import { markdownTable } from "markdown-table";
import * as z from "zod/mini";
import { pair } from "../../src/curves/pairing.ts";
import { rules } from "../../src/rules/index.ts";

const labelled = z.array(
  z.object({
    label: z.union([z.literal(0), z.literal(1)]),
    name: z.string(),
    train: z.array(z.number()),
    val: z.array(z.number()),
  }),
);

type Labelled = z.output<typeof labelled>[number];

function fires(id: string, { train, val }: Labelled, max: number): boolean {
  const series = Object.entries({ loss: train, val_loss: val }).map(([name, all]) => {
    const values = thinned(all, max);
    const positions = values.map((_, i) => i);
    return { name, axis: "epoch" as const, positions, values, truncated: false };
  });
  const run = pair({ name: "run", format: "json", path: "", files: [], params: {}, series });
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`expected the id of a rule, got ${id}`);
  return rule
    .configure({})
    .judge({ run, seeds: [run], all: [run], baseline: { kind: "absent", because: "none is needed" } })
    .some(({ status }) => status === "fail");
}

/** Returns at most `max` evaluations, evenly spread. */
function thinned(values: readonly number[], max: number): Float64Array {
  const count = Math.min(values.length, max);
  const at = (i: number) => Math.round((i * (values.length - 1)) / Math.max(count - 1, 1));
  return Float64Array.from({ length: count }, (_, i) => values[at(i)] ?? Number.NaN);
}

function score(set: readonly Labelled[], id: string, max: number) {
  const found = set.map((run) => ({ isOverfit: run.label === 1, fired: fires(id, run, max) }));
  const count = (isOverfit: boolean, fired: boolean) =>
    found.filter((one) => one.isOverfit === isOverfit && one.fired === fired).length;
  const [tp, fp, fn, tn] = [count(true, true), count(false, true), count(true, false), count(false, false)];
  const f1 = (hits: number, alarms: number, missed: number) => (2 * hits) / (2 * hits + alarms + missed);
  const figures = [tp / (tp + fp), tp / (tp + fn), f1(tp, fp, fn), (f1(tp, fp, fn) + f1(tn, fn, fp)) / 2];
  return [...figures.map((figure) => figure.toFixed(3)), `${tp} / ${fp} / ${fn} / ${tn}`];
}

const [file, ...others] = process.argv.slice(2);
if (file === undefined) throw new Error("expected the path of a labelled set");
const set = labelled.parse(JSON.parse(readFileSync(file, "utf8")));
const all = Number.POSITIVE_INFINITY;
const lines = [
  ...[all, 50, 20, 10].map((max) => [
    "`overfit`",
    max === all ? "all" : `${max} of them`,
    ...score(set, "overfit", max),
  ]),
  ...others.map((id) => [`\`${id}\``, "all", ...score(set, id, all)]),
];
const headings = ["rule", "evaluations", "precision", "recall", "F1", "macro F1", "TP / FP / FN / TN"];
console.log(markdownTable([headings, ...lines], { alignDelimiters: false }));
