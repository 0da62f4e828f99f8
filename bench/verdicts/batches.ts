// How often the rule `divergence` fails the losses of single batches, whose noise is large and heavy-tailed (log-normal):
// where nothing diverges, and where the level is three times as high from four fifths of the training on.
// Usage: node bench/verdicts/batches.ts [CURVES], the number of curves in a cell: 200 unless told.
import { markdownTable } from "markdown-table";
import { pair } from "../../src/curves/pairing.ts";
import { divergence } from "../../src/rules/divergence.ts";
import { normal, uniform } from "./random.ts";

const curves = Number(process.argv[2] ?? 200);
const lengths = [50, 200, 1000, 5000, 10_000];
const check = divergence.configure({});
const error = normal(uniform(20261129));

const shapes = {
  flat: () => 1,
  falling: (passed: number) => 0.2 + 0.8 * Math.exp(-passed / 0.1),
  "falling, then 3 times as high": (passed: number) =>
    (0.2 + 0.8 * Math.exp(-passed / 0.1)) * (passed < 0.8 ? 1 : 3),
};

function fails(length: number, shape: (passed: number) => number, sigma: number): boolean {
  const positions = Float64Array.from({ length }, (_, i) => i);
  const values = positions.map((i) => shape(i / length) * Math.exp(sigma * error()));
  const series = [{ name: "loss", axis: "step" as const, positions, values, truncated: false }];
  const run = pair({ name: "run", format: "simulated", path: "", files: [], params: {}, series });
  const subject = { run, seeds: [run], all: [run], baseline: { kind: "absent", because: "none" } } as const;
  return check.judge(subject).some(({ status, maxLevel }) => status === "fail" && maxLevel === undefined);
}

const lines = Object.entries(shapes).flatMap(([name, shape]) =>
  [0.1, 0.3, 0.5, 1].map((sigma) => [
    name,
    `${sigma}`,
    ...lengths.map((length) => {
      const found = Array.from({ length: curves }, () => fails(length, shape, sigma));
      return (found.filter(Boolean).length / curves).toFixed(2);
    }),
  ]),
);
console.log(
  markdownTable([["loss", "σ of its logarithm", ...lengths.map((length) => `${length} steps`)], ...lines], {
    alignDelimiters: false,
  }),
);
