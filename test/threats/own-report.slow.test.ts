import fc from "fast-check";
import { expect, test } from "vitest";
import { writeRuns } from "../../src/formats/json/lossgate-runs.ts";
import { gate } from "../../src/gate.ts";
import type { GateResult } from "../../src/gate-result.ts";
import { json } from "../../src/report/json.ts";
import { parseReport } from "../../src/report/parse.ts";
import { reportSchema } from "../../src/report/schema.ts";
import { hostile } from "../action/hostile.ts";
import { type Workspace, workspace } from "../action/run.ts";
import { sampleRuns } from "../sample.ts";

const name = fc.oneof(
  fc.constantFrom(...hostile, "lr", "batch_size", "seed", "loss", "val_loss", "accuracy"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  fc.string({ unit: "binary", minLength: 190, maxLength: 400 }),
);
const value = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 2 }),
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 0, -0, Number.NaN),
);
const param = fc.oneof(name, fc.string({ maxLength: 5000, minLength: 1900 }), fc.integer(), fc.boolean());
const run = fc.record({
  name,
  params: fc.dictionary(name, param, { maxKeys: 5 }),
  metrics: fc.dictionary(name, fc.array(value, { minLength: 1, maxLength: 12 }), { maxKeys: 4 }),
  val_loss: fc.array(value, { minLength: 1, maxLength: 40 }),
});
type Run = typeof run extends fc.Arbitrary<infer One> ? One : never;

/** As the trainer and the people around it would write them. */
function filesOf(runs: readonly Run[], config: object): Record<string, string> {
  const files = runs.flatMap(({ name, params, metrics, val_loss }, i) => {
    const directory = `runs/${i} ${name.replaceAll(/[/\0]/g, "-").slice(0, 60)}`;
    const alike = ([metric, values]: [string, number[]]) => [
      metric,
      val_loss.map((_, at) => values[at % values.length] ?? 0),
    ];
    const others = Object.fromEntries(Object.entries(metrics).map(alike));
    const all = { ...others, loss: val_loss.map((one) => one / 2), val_loss };
    return [
      [`${directory}/history.json`, bare(all)],
      [`${directory}/params.yaml`, JSON.stringify(params)],
    ];
  });
  const base = files.map(([path = "", text = ""]) => [path.replace(/^runs/, "base"), text]);
  return { ...Object.fromEntries([...files, ...base]), ".github/lossgate.yml": JSON.stringify(config) };
}

/** As Python writes it: NaN and infinities by their bare names. */
function bare(all: Readonly<Record<string, readonly number[]>>): string {
  const lists = Object.entries(all).map(
    ([name, values]) =>
      `${JSON.stringify(name)}: [${values.map((one) => (Object.is(one, -0) ? "-0.0" : String(one))).join(", ")}]`,
  );
  return `{${lists.join(", ")}}`;
}

async function gated(place: Workspace, base: string | null): Promise<GateResult> {
  const at = (path: string) => ({ root: place.root, paths: [path] });
  return gate({
    cwd: place.root,
    paths: at("runs"),
    config: null,
    rules: null,
    baseline:
      base === null
        ? { kind: "absent", because: "x".repeat(5000) }
        : { kind: "given", from: base, place: at(base) },
    accepted: { by: "y".repeat(5000), reason: "z".repeat(5000) },
    notes: [{ level: "note", file: "f".repeat(5000), line: 1, message: "m".repeat(5000) }],
    failOn: "error",
    baselineConfig: { from: "w".repeat(5000), source: { file: "w", text: "rules: { gap: 0.1 }" } },
    today: "2026-11-24",
  });
}

test("a gate can read every report that Lossgate writes, completely", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(run, { minLength: 1, maxLength: 4 }),
      fc.array(name, { maxLength: 3 }),
      fc.string({ maxLength: 4000, minLength: 1 }),
      async (runs, names, long) => {
        const metrics = names.filter((one) => /\S/.test(one) && one !== "__proto__");
        const limits = Object.fromEntries(metrics.map((one) => [one, "<= 0.5"]));
        const waiver = { rule: "threshold", reason: `r${long}`, by: `b${long}`, until: "2027-11-24" };
        const rules = metrics.length > 0 ? { threshold: limits } : {};
        const condition = `val_loss.best < ${"1 + ".repeat(long.length / 8)}1`;
        const config = { rules: { ...rules, expression: [condition] }, waivers: [waiver] };
        using place = workspace(filesOf(runs, config));
        const { report, runs: read, problems } = await gated(place, long.length % 2 === 0 ? "base" : null);
        seen.add(report.verdict);
        const text = json(report);
        expect(parseReport("ours", text)).toEqual(JSON.parse(text));
        expect(reportSchema.parse(report)).toEqual(report);
        // What one job of a matrix hands to the gate that joins them.
        using joined = workspace({
          "runs/runs.json": writeRuns(
            read,
            problems.filter(({ level }) => level === "note"),
            { kind: "collected", accepted: false },
          ),
        });
        const again = await gated(joined, null);
        if (read.length > 0) expect(again.problems.filter(({ level }) => level === "error")).toEqual([]);
        expect(again.runs).toHaveLength(read.length);
      },
    ),
    { numRuns: sampleRuns(200), endOnFailure: true },
  );
  expect([...seen]).toContain("fail");
});
