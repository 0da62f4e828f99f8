// How often the rule `overfit` sees a rise of val: by its size, by the noise and by the number of evaluations.
// Usage: node bench/verdicts/power.ts [CURVES], the number of curves in a cell: 1000 unless told.
import { markdownTable } from "markdown-table";
import { pair } from "../../src/curves/pairing.ts";
import { overfit } from "../../src/rules/overfit.ts";
import { normal, uniform } from "./random.ts";

const curves = Number(process.argv[2] ?? 1000);
const lengths = [8, 10, 20, 50, 100, 200];
const check = overfit.configure({});
const random = uniform(20261124);
const jitter = normal(random);

/** Val is best after two fifths of the training, and has risen by `rise` at its end, steadily or at once. */
function fires(length: number, rise: number, noise: number, isSteady: boolean): boolean {
  const floor = 0.2 + 0.4 * random();
  const pace = 0.05 + 0.1 * random();
  const shapes = {
    loss: (passed: number) => Math.exp(-passed / (2 * pace)),
    val_loss: (passed: number) => {
      const risen = isSteady ? Math.max(0, passed - 0.4) / 0.6 : Number(passed > 0.5);
      return (floor + (1 - floor) * Math.exp(-passed / pace)) * (1 + rise * risen);
    },
  };
  const series = Object.entries(shapes).map(([name, shape]) => {
    const positions = Float64Array.from({ length }, (_, i) => i);
    const values = positions.map((i) => shape(i / (length - 1)) * (1 + noise * jitter()));
    return { name, axis: "epoch" as const, positions, values, truncated: false };
  });
  const run = pair({ name: "run", format: "json", path: "", files: [], params: {}, series });
  const subject = { run, seeds: [run], all: [run], baseline: { kind: "absent", because: "none" } } as const;
  return check.judge(subject).some(({ status }) => status === "fail");
}

const lines = [0.05, 0.1, 0.2, 0.3].flatMap((rise) =>
  [0.01, 0.03].flatMap((noise) =>
    [true, false].map((isSteady) => [
      `${rise * 100} %, ${isSteady ? "steady" : "at once"}`,
      `${noise * 100} %`,
      ...lengths.map((length) => {
        const found = Array.from({ length: curves }, () => fires(length, rise, noise, isSteady));
        return (found.filter(Boolean).length / curves).toFixed(2);
      }),
    ]),
  ),
);
console.log(
  markdownTable([["rise", "noise", ...lengths.map((length) => `${length} evaluations`)], ...lines], {
    alignDelimiters: false,
  }),
);
