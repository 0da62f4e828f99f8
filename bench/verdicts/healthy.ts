// How often the default rules, and the gate, fail healthy trainings, simulated from a fixed seed.
// Usage: node bench/verdicts/healthy.ts [CURVES], the number of trainings per cell (default 1000). Prints the
// lowest and the
// highest percentage over all lengths (20 to 200 evaluations; flat trainings 3 to 200).
import { markdownTable } from "markdown-table";
import type { PairedRun } from "../../src/curves/model.ts";
import { pair } from "../../src/curves/pairing.ts";
import { judge } from "../../src/findings/judge.ts";
import { conclude } from "../../src/findings/verdict.ts";
import { rules } from "../../src/rules/index.ts";
import { normal, uniform } from "./random.ts";

const random = uniform(1);
const error = normal(random);
const between = (low: number, high: number) => low + (high - low) * random();

/** A loss without noise, by the share of the training that has passed. */
type Shape = (passed: number) => number;

/** Falls from 1 to the floor; `pace` is the time constant as a share of the training. */
const exponential =
  (floor: number, pace: number): Shape =>
  (passed) =>
    floor + (1 - floor) * Math.exp(-passed / pace);
const power =
  (floor: number, pace: number): Shape =>
  (passed) =>
    floor + (1 - floor) * (1 + passed / pace) ** -1;

/** Train and val of each kind of training, with the floor of val and the pace drawn at random. */
const kinds = {
  exponential: () => learner(exponential),
  power: () => learner(power),
  // Train falls to 0 while val stays at its best.
  memorising: () => {
    const pace = between(0.05, 0.2);
    return { train: exponential(0, pace), val: exponential(between(0.2, 0.6), pace / 2) };
  },
  // Nothing is learned: a failure of a rule that says so is right.
  flat: () => ({ train: () => 1, val: () => 1 }),
};

/** Val falls to a floor, train to one somewhat below. */
function learner(shape: (floor: number, pace: number) => Shape) {
  const floor = between(0.2, 0.6);
  const pace = between(0.05, 0.3);
  return { train: shape(floor * between(0.8, 1), pace), val: shape(floor, pace) };
}

/** Noise as a share of the value; `kept` of it carries over to the next evaluation: AR(1). */
type Noise = { readonly name: string; readonly share: number; readonly kept: number };

function series(name: string, shape: Shape, count: number, { share, kept }: Noise) {
  const positions = Float64Array.from({ length: count }, (_, i) => i);
  let deviation = error();
  const values = positions.map((i) => {
    if (i > 0) deviation = kept * deviation + Math.sqrt(1 - kept ** 2) * error();
    return shape(i / count) * (1 + share * deviation);
  });
  return { name, axis: "epoch" as const, positions, values, truncated: false };
}

function training({ train, val }: { train: Shape; val: Shape }, count: number, noise: Noise): PairedRun {
  const both = [series("loss", train, count, noise), series("val_loss", val, count, noise)];
  return pair({ name: "run", format: "simulated", path: "", files: [], params: {}, series: both });
}

const baselineRules = new Set(["regression", "improvement", "underfit"]);
const checks = rules.filter(({ enabledByDefault }) => enabledByDefault).map((rule) => rule.configure({}));

/**
 * Returns the share of trainings that fail each rule, and the gate. The baseline is the same training with
 * other noise.
 */
function cell(kind: keyof typeof kinds, count: number, noise: Noise, curves: number) {
  const failed = new Map<string, number>();
  const add = (what: string) => failed.set(what, (failed.get(what) ?? 0) + 1 / curves);
  for (let i = 0; i < curves; i++) {
    const shapes = kinds[kind]();
    const run = training(shapes, count, noise);
    const baseline = { kind: "found", runs: [training(shapes, count, noise)] } as const;
    const findings = judge(checks, { run, seeds: [run], all: [run], baseline });
    const fails = findings.filter(({ status }) => status === "fail");
    for (const one of new Set(fails.map(({ rule, level }) => `${rule.id}, ${level}`))) add(one);
    const alone = findings.filter(({ rule }) => !baselineRules.has(rule.id));
    if (conclude(["run"], findings, [], "error").verdict === "fail") add("gate");
    if (conclude(["run"], alone, [], "error").verdict === "fail") add("gate, no baseline");
  }
  return failed;
}

const iid = (share: number): Noise => ({ name: `${share * 100} %`, share, kept: 0 });
const carried = (share: number): Noise => ({ name: `${share * 100} %, AR(1) 0.5`, share, kept: 0.5 });

const curves = Number(process.argv[2] ?? 1000);
const lengths = { learning: [20, 50, 100, 200], flat: [3, 5, 8, 10, 20, 50, 200] };

/** Returns the figures over all lengths for one kind of training and noise. */
function row(kind: keyof typeof kinds, noise: Noise) {
  const counts = kind === "flat" ? lengths.flat : lengths.learning;
  return { kind, noise, cells: counts.map((count) => cell(kind, count, noise, curves)) };
}

const learning = (["exponential", "power", "memorising"] as const).flatMap((kind) =>
  [iid(0), iid(0.01), iid(0.03), carried(0.01), carried(0.03)].map((noise) => row(kind, noise)),
);
const flat = [iid(0.01), iid(0.03), iid(0.1), carried(0.03), carried(0.1)].map((noise) => row("flat", noise));
const rows = [...learning, ...flat];

const gates = ["gate", "gate, no baseline"];
const failing = new Set(rows.flatMap(({ cells }) => cells.flatMap((failed) => [...failed.keys()])));
const columns = [...gates, ...[...failing].filter((what) => !gates.includes(what)).sort()];

/** The lowest and the highest share over all lengths, in per cent. */
function range(shares: readonly number[]): string {
  const [least, most] = [Math.min(...shares), Math.max(...shares)].map((share) =>
    Number((share * 100).toPrecision(2)),
  );
  return least === most ? `${most}` : `${least}–${most}`;
}

const lines = rows.map(({ kind, noise, cells }) => [
  kind,
  noise.name,
  ...columns.map((what) => range(cells.map((failed) => failed.get(what) ?? 0))),
]);
console.log(markdownTable([["training", "noise", ...columns], ...lines], { alignDelimiters: false }));
