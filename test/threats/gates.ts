/** Whole gates over files that were changed, cut or lost: whatever they hold, the gate tells a verdict, and green only what it read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { writeRuns } from "../../src/formats/json/lossgate-runs.ts";
import { gate } from "../../src/gate.ts";
import type { GateResult } from "../../src/gate-result.ts";
import { json } from "../../src/report/json.ts";
import { parseReport } from "../../src/report/parse.ts";
import { type Mutation, mutated, mutation } from "../formats/mutations.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

type Case = {
  readonly files: Files;
  /** Whether the baseline is the report of another run, rather than a path. */
  readonly isPublished: boolean;
  /** Why this must not be green; null where it may be. */
  readonly lost: string | null;
};

const history: Readonly<Record<string, readonly number[]>> = {
  loss: [1, 0.7, 0.55, 0.47, 0.42, 0.39, 0.37, 0.36],
  accuracy: [0.5, 0.7, 0.78, 0.82, 0.85, 0.87, 0.88, 0.89],
  val_loss: [1.05, 0.76, 0.6, 0.52, 0.47, 0.44, 0.42, 0.41],
  val_accuracy: [0.48, 0.68, 0.76, 0.8, 0.83, 0.85, 0.86, 0.87],
};

/** Configs that excuse nothing that is lost. */
const configs = [
  "",
  "rules: { gap: 0.5, patience: { preset: keras, patience: 5 } }",
  "rules: { regression: { max: 1%, at: last }, threshold: { val_loss: <= 10 } }",
  "overrides: [{ match: a, rules: { overfit: warning, plateau: off } }]",
  "rules: { expression: [val_loss.best < 10], evaluations: 2, reference: { rtol: 10%, level: warning } }",
];

/** As Python writes it, with bare NaN. */
function written(all: Readonly<Record<string, readonly number[]>>): string {
  return `{${Object.entries(all)
    .map(([name, values]) => `${JSON.stringify(name)}: [${values.join(", ")}]`)
    .join(", ")}}`;
}

async function whole(): Promise<Readonly<Record<string, string>>> {
  const text = written(history);
  const files = {
    "runs/a/history.json": text,
    "runs/b/history.json": text,
    "base/a/history.json": text,
    "base/b/history.json": text,
  };
  using place = placeOf(files);
  const { runs } = await gated(place.root, "base", false);
  return { ...files, "report/runs.json": writeRuns(runs, [], { kind: "report", accepted: false }) };
}
const files = await whole();

/** One file of the gate with any bytes changed. */
const changed: fc.Arbitrary<Case> = fc
  .record({
    path: fc.constantFrom("runs/a/history.json", "base/a/history.json", "report/runs.json", "lossgate.yml"),
    config: fc.constantFrom(...configs),
    changes: fc.array(mutation, { minLength: 1, maxLength: 4 }),
    isPublished: fc.boolean(),
    isCollected: fc.boolean(),
  })
  .map(({ path, config, changes, isPublished, isCollected }) => {
    const all: Files = {
      ...files,
      "lossgate.yml": config,
      ...(isCollected ? { "runs/runs.json": files["report/runs.json"] ?? "" } : {}),
    };
    return { files: { ...all, [path]: mutate(all[path] ?? "", changes) }, isPublished, lost: null };
  });

function mutate(text: string | Uint8Array, changes: readonly Mutation[]): Uint8Array {
  const bytes = Buffer.from(text);
  return mutated(bytes, bytes, changes);
}

/** A value that became NaN, a file that was cut, a run or a metric that is gone. */
const lost: fc.Arbitrary<Case> = fc
  .record({
    kind: fc.constantFrom("nan", "cut", "run", "metric"),
    series: fc.constantFrom("loss", "val_loss"),
    metric: fc.constantFrom("val_loss", "val_accuracy"),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    config: fc.constantFrom(...configs),
    isPublished: fc.boolean(),
  })
  .map(({ kind, series, metric, at, config, isPublished }) => {
    const path = "runs/a/history.json";
    const all: Files = { ...files, "lossgate.yml": config };
    const values = history[series] ?? [];
    const text = files[path] ?? "";
    const index = Math.floor(at * values.length);
    switch (kind) {
      case "nan": {
        const holed = written({ ...history, [series]: values.with(index, Number.NaN) });
        return { files: { ...all, [path]: holed }, isPublished, lost: `${series}[${index}] is NaN` };
      }
      case "cut":
        return {
          files: { ...all, [path]: text.slice(0, Math.floor(at * (text.length - 1)) + 1) },
          isPublished,
          lost: "the file is cut",
        };
      case "metric": {
        const { [metric]: _, ...rest } = history;
        return { files: { ...all, [path]: written(rest) }, isPublished, lost: `${metric} is gone` };
      }
      default: {
        const { [path]: _, ...rest } = all;
        return { files: rest, isPublished, lost: "run a is gone" };
      }
    }
  });

export const gateCase: fc.Arbitrary<Case> = fc.oneof(changed, lost);

/** CPU time in milliseconds for two gates of small files, on a slow machine. */
const maxCpuMs = 10_000;

/** Asserts that a gate of these files tells the same verdict twice, soon, in a report that can be read again, and that it is not green where something was lost. */
export async function expectSound({ files, isPublished, lost }: Case): Promise<string> {
  using place = placeOf(files);
  const start = process.cpuUsage();
  const base = isPublished ? "report" : "base";
  const { report } = await gated(place.root, base, isPublished);
  const again = await gated(place.root, base, isPublished);
  const text = json(report);
  if (text !== json(again.report)) throw new Error("expected the same report twice");
  parseReport("its own", text);
  if (lost !== null && report.verdict === "pass")
    throw new Error(`expected no green verdict though ${lost}: ${report.headline}`);
  const isDefect = report.problems.some(({ message }) => message.includes("an unexpected error"));
  if (isDefect) throw new Error(report.headline);
  const { user, system } = process.cpuUsage(start);
  if (user + system > maxCpuMs * 1000) throw new Error(`expected less than ${maxCpuMs} ms of CPU time`);
  return report.verdict;
}

function gated(root: string, base: string, isPublished: boolean): Promise<GateResult> {
  const place = { root, paths: [base] };
  const published = {
    run: 1,
    commit: "c".repeat(40),
    how: "merged-into",
    behind: 0,
    age: 0,
    failed: false,
  } as const;
  return gate({
    cwd: root,
    paths: { root, paths: ["runs"] },
    config: "lossgate.yml",
    rules: null,
    baseline: isPublished
      ? { kind: "published", branch: "main", stepsBack: [], reports: [{ place, published, inputs: null }] }
      : { kind: "given", from: base, place },
    baselineConfig: null,
    accepted: null,
    notes: [],
    failOn: "error",
    today: "2026-11-24",
  });
}

function placeOf(files: Files): { readonly root: string } & Disposable {
  const root = mkdtempSync(join(tmpdir(), "lossgate-gate-"));
  for (const [path, content] of Object.entries({ "lossgate.yml": "", ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}
