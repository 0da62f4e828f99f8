// How often the whole gate fails and warns when seeds of a training are compared with seeds of its baseline, at the
// defaults, unchanged and changed.
// Usage: node bench/verdicts/seeds.ts FOLDER, where FOLDER holds TASK/GROUP/SEED.json (Keras histories) and the group
// `base`, and beside each file SEED.oracle, `{"o_loss": [per epoch, on a large sample]}`.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { markdownTable } from "markdown-table";
import * as z from "zod/mini";
import { findFiles } from "../../src/artifacts/find.ts";
import { openFile } from "../../src/artifacts/open.ts";
import { checksFor } from "../../src/config/checks.ts";
import { parseConfig } from "../../src/config/config.ts";
import type { PairedRun } from "../../src/curves/model.ts";
import { pairRuns } from "../../src/curves/pairing.ts";
import { judgeAll } from "../../src/findings/judge.ts";
import { severityOf } from "../../src/findings/severity.ts";
import { readRuns } from "../../src/formats/read-runs.ts";
import { deviation, mean } from "../../src/statistics/mean.ts";
import { uniform } from "./random.ts";

const draws = 400;
const config = await parseConfig(null, null);

const oracleLosses = z.object({ o_loss: z.array(z.number()) });

type Seed = { readonly run: PairedRun; readonly oracle: number };

async function seedsIn(folder: string): Promise<Seed[]> {
  const files = await findFiles({ root: resolve(folder), paths: ["."], followsLinks: true });
  const { runs } = await readRuns(files.map(openFile), config);
  return pairRuns(runs, []).map((run) => {
    const [file = ""] = run.files;
    const oracle = readFileSync(join(folder, basename(file).replace(/json$/, "oracle")), "utf8");
    // The best of what a checkpoint of the best epoch would reach.
    return { run, oracle: Math.min(...oracleLosses.parse(JSON.parse(oracle)).o_loss) };
  });
}

/** What the gate says of runs against the runs of a baseline. */
function verdictOf(seeds: readonly Seed[], base: readonly Seed[]): "error" | "warning" | "none" {
  const runs = base.map(({ run }) => run);
  const judged = judgeAll(
    [{ seeds: seeds.map(({ run }) => run), baseline: { kind: "found", runs } }],
    ({ name }) => checksFor(config, name),
  );
  // What does not depend on the baseline is the same in all groups.
  const found = judged
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule.id === "regression" || rule.id === "underfit")
    .map(severityOf);
  return found.includes("error") ? "error" : found.includes("warning") ? "warning" : "none";
}

function shares(group: readonly Seed[], base: readonly Seed[], size: number, isSame: boolean): string {
  const next = uniform(1);
  const drawn = (all: readonly Seed[]) => {
    const rest = [...all];
    return Array.from({ length: size }, () => rest.splice(Math.floor(next() * rest.length), 1)).flat();
  };
  const pairs =
    size === 1
      ? group.flatMap((one) =>
          base.filter((other) => !isSame || other !== one).map((other) => [[one], [other]] as const),
        )
      : Array.from({ length: draws }, () => [drawn(group), drawn(base)] as const);
  const verdicts = pairs.map(([some, others]) => verdictOf(some, others));
  const share = (verdict: string) => verdicts.filter((one) => one === verdict).length / verdicts.length;
  return `${share("error").toFixed(2)} (${(share("error") + share("warning")).toFixed(2)})`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("expected the path of a folder of seeds");
const lines: string[][] = [];
for (const task of readdirSync(folder).sort()) {
  const base = await seedsIn(join(folder, task, "base"));
  const reference = base.map(({ oracle }) => oracle);
  for (const name of readdirSync(join(folder, task)).sort()) {
    if (name === "base") continue;
    const group = await seedsIn(join(folder, task, name));
    const effect = mean(group.map(({ oracle }) => oracle)) - mean(reference);
    lines.push([
      task,
      name,
      `${((100 * effect) / mean(reference)).toFixed(1)} %, ${(effect / deviation(reference)).toFixed(1)} SD`,
      ...[1, 3, 5].map((size) => shares(group, base, size, false)),
    ]);
  }
}
process.stdout.write(
  `${markdownTable([["Task", "Change", "True effect", "1 v 1", "3 v 3", "5 v 5"], ...lines])}\n`,
);
