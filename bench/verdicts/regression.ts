// How often the rule `regression` fails (in brackets: fails or warns) by the number of runs on each side and by how much worse they are:
// false alarms and
// power. Values are normal around 1 with the spread of seeds that is given as a share; effects are in that
// spread.
// Usage: node bench/verdicts/regression.ts [SPREAD] [DRAWS]
import { markdownTable } from "markdown-table";
import type { PairedRun } from "../../src/curves/model.ts";
import { pair } from "../../src/curves/pairing.ts";
import { regression } from "../../src/rules/regression.ts";
import { normal, uniform } from "./random.ts";

const [spread = 0.02, draws = 2000] = process.argv.slice(2).map(Number);
const effects = [0, 1, 2, 3, 4];
const floors = [0, 0.02, 0.05];
/**
 * Runs of the base against runs here; of those before the base one each, in so many commits, each so much
 * better than the last.
 */
const designs: readonly (readonly [base: number, here: number, earlier?: number, better?: number])[] = [
  [1, 1],
  [1, 1, 7],
  [1, 1, 7, 0.01],
  [3, 1],
  [5, 1],
  [8, 1],
  [20, 1],
  [1, 3],
  [1, 5],
  [2, 2],
  [3, 3],
  [5, 5],
  [10, 10],
];

type Design = (typeof designs)[number];

const random = normal(uniform(20261124));

function runs(count: number, mean: number): PairedRun[] {
  return Array.from({ length: count }, (_, i) => {
    const values = Float64Array.of(mean + spread * random());
    const series = [
      { name: "val_loss", axis: "epoch" as const, positions: Float64Array.of(0), values, truncated: false },
    ];
    return pair({ name: `seed${i}`, format: "json", path: "", files: [], params: {}, series });
  });
}

/** By `max`, and at last the defaults. */
const checks = [...floors.map((max) => regression.configure({ max })), regression.configure({})];

/** The shares of draws in which the rule fails and in which it at least warns. */
type Shares = { readonly failed: number; readonly told: number };

/** By check. */
function failures(
  [baselineRuns, candidateRuns, earlier = 0, better = 0]: Design,
  effect: number,
  count: number,
): Shares[] {
  const counts = checks.map(() => ({ failed: 0, told: 0 }));
  for (let draw = 0; draw < count; draw++) {
    const seeds = runs(candidateRuns, 1 + effect * spread);
    const [run] = seeds;
    if (!run) continue;
    const before = Array.from({ length: earlier }, (_, i) => runs(1, 1 + (i + 1) * better));
    const found = { kind: "found", runs: runs(baselineRuns, 1), earlier: before } as const;
    const subject = { run, seeds, all: seeds, baseline: found };
    for (const [i, check] of checks.entries()) {
      const failures = check.judge(subject).filter(({ status }) => status === "fail");
      const tally = counts[i];
      if (!tally || failures.length === 0) continue;
      tally.told++;
      if (failures.some(({ maxLevel }) => maxLevel === undefined)) tally.failed++;
    }
  }
  return counts.map(({ failed, told }) => ({ failed: failed / count, told: told / count }));
}

function describeShares({ failed, told }: Shares): string {
  return told > failed ? `${failed.toFixed(3)} (${told.toFixed(3)})` : failed.toFixed(3);
}

const lines = designs.flatMap((design) => {
  const [baselineRuns, candidateRuns, earlier = 0, better = 0] = design;
  // All splits of ten and ten take a thousand times as long as those of three and three.
  const count = baselineRuns + candidateRuns >= 20 && candidateRuns > 1 ? Math.ceil(draws / 10) : draws;
  const byEffect = effects.map((effect) => failures(design, effect, count));
  return checks.map((_, i) => [
    i === 0 ? `${baselineRuns} v ${candidateRuns}${describeHistory(earlier, better)}` : "",
    i < floors.length ? `${(floors[i] ?? 0) * 100} %` : "default",
    ...byEffect.map((shares) => describeShares(shares[i] ?? { failed: Number.NaN, told: Number.NaN })),
  ]);
});
function describeHistory(earlier: number, better: number): string {
  if (earlier === 0) return "";
  return `, ${earlier} commits before it${better === 0 ? "" : `, each ${better * 100} % better`}`;
}

const headings = [
  "baseline v candidate",
  "`max`",
  "no change",
  ...effects.slice(1).map((effect) => `+${effect} SD`),
];
console.log(markdownTable([headings, ...lines], { alignDelimiters: false }));
