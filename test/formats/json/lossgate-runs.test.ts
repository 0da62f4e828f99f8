import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { collect } from "../../../src/collect.ts";
import { isAccepted, lossgateRuns, runsFile, writeRuns } from "../../../src/formats/json/lossgate-runs.ts";
import { gate } from "../../../src/gate.ts";
import { readAs, refusal } from "../artifact.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const temp = mkdtempSync(join(tmpdir(), "lossgate-runs-"));
afterAll(() => rmSync(temp, { recursive: true }));

/** Returns the report on a directory, without the places where it was read. */
async function judged(root: string, base: string | null = null) {
  const { report } = await gate({
    cwd: temp,
    paths: { root, paths: ["."] },
    config: null,
    rules: null,
    baseline:
      base === null
        ? { kind: "absent", because: "none" }
        : { kind: "given", from: "base", place: { root: base, paths: ["."] } },
    accepted: null,
    notes: [],
    failOn: "error",
    baselineConfig: null,
    today: "2026-11-24",
  });
  return report;
}

async function collected(root: string, name: string): Promise<string> {
  const { runs, problems } = await collect({
    cwd: temp,
    paths: { root, paths: ["."] },
    config: null,
    notes: [],
  });
  const into = mkdtempSync(join(temp, name));
  const kept = problems.filter(({ level }) => level === "note");
  writeFileSync(join(into, runsFile), writeRuns(runs, kept, { kind: "collected", accepted: false }));
  return into;
}

describe("judges collected runs like the files they came from", () => {
  const families = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "generate")
    .map(({ name }) => name);

  test.each(families)("%s", async (family) => {
    const root = join(fixtures, family);
    const direct = await judged(root);
    const through = await judged(await collected(root, family));
    expect(through.runs.length).toBeGreaterThan(0);
    expect(through.runs).toEqual(direct.runs);
    expect(through.findings).toEqual(direct.findings);
    expect(through.sweeps).toEqual(direct.sweeps);
  });

  test("as a baseline", async () => {
    const head = join(fixtures, "keras");
    const base = join(temp, "base");
    cpSync(head, base, { recursive: true });
    const direct = await judged(head, base);
    const through = await judged(await collected(head, "h"), await collected(base, "b"));
    expect(through.findings).toEqual(direct.findings);
    expect(direct.findings.filter(({ rule }) => rule === "regression").length).toBeGreaterThan(0);
  });
});

const run = {
  path: "runs/a/history.json",
  format: "keras-history",
  files: ["runs/a/history.json"],
  params: { lr: 0.1 },
  series: [
    { name: "loss", axis: "epoch", positions: [0, 1, 2], values: [1, "NaN", "-Infinity"], truncated: false },
  ],
  clock: null,
};
const file = (changes: object) =>
  JSON.stringify({
    schema: "lossgate.runs/1",
    kind: "report",
    accepted: false,
    runs: [run],
    problems: [],
    ...changes,
  });

describe("a runs file", () => {
  test("keeps NaN, infinities and the path of each run", async () => {
    const [recording] = await readAs(lossgateRuns, file({}), "lossgate-a/runs.json");
    expect([...(recording?.series[0]?.values ?? [])]).toEqual([1, Number.NaN, Number.NEGATIVE_INFINITY]);
    expect(recording?.collected).toEqual({ path: run.path, format: run.format, files: run.files });
  });

  test("shows in its first bytes that it was accepted", () => {
    expect(isAccepted(file({ accepted: true }))).toBe(true);
    expect(isAccepted(file({}))).toBe(false);
    expect(isAccepted(writeRuns([], [], { kind: "report", accepted: true }))).toBe(true);
  });

  test("is an error if it records one", async () => {
    const problem = (file: string) => ({ level: "error", file, line: 3, message: "expected a number" });
    const read = () => readAs(lossgateRuns, file({ problems: [problem("a.csv"), problem("b.csv")] }));
    expect(await refusal(read)).toBe("-: a.csv:3: expected a number (and 1 more)");
  });

  test.each([
    ["if truncated", file({}).slice(0, 90), /expected JSON/],
    [
      "with another schema",
      file({ runs: [{ ...run, series: 3 }] }),
      /expected lossgate\.runs\/1; runs\.0\.series: /,
    ],
    [
      "with decreasing positions",
      file({ runs: [{ ...run, series: [{ ...run.series[0], positions: [0, 2, 1] }] }] }),
      /rising positions/,
    ],
    [
      "with too few values",
      file({ runs: [{ ...run, series: [{ ...run.series[0], values: [1] }] }] }),
      /each with a value/,
    ],
  ])("is refused %s", async (_, text, message) => {
    expect(await refusal(() => readAs(lossgateRuns, text))).toMatch(message);
  });
});
