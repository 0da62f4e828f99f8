import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isAccepted, lossgateRuns, runsFile, writeRuns } from "../../src/formats/json/lossgate-runs.ts";
import { collect, gate } from "../../src/gate.ts";
import { readAs, refusal } from "./artifact.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const temp = mkdtempSync(join(tmpdir(), "lossgate-runs-"));
afterAll(() => rmSync(temp, { recursive: true }));

/** The report on a directory, but for where it was read. */
async function judged(root: string, base: string | null = null) {
  const { report } = await gate({
    cwd: temp,
    here: { root, paths: ["."] },
    config: null,
    rules: null,
    base:
      base === null
        ? { kind: "absent", because: "none" }
        : { kind: "given", from: "base", place: { root: base, paths: ["."] } },
    accepted: null,
    met: [],
    failOn: "error",
    baseConfig: null,
    today: "2026-11-24",
  });
  return report;
}

async function collected(root: string, name: string): Promise<string> {
  const { runs, problems } = await collect({
    cwd: temp,
    here: { root, paths: ["."] },
    config: null,
    met: [],
  });
  const into = mkdtempSync(join(temp, name));
  const kept = problems.filter(({ level }) => level === "note");
  writeFileSync(join(into, runsFile), writeRuns(runs, kept, { kind: "collected", accepted: false }));
  return into;
}

describe("what was collected is judged as what it was collected from", () => {
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

  test("as a baseline, too", async () => {
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

describe("a file of runs", () => {
  test("keeps what JSON has no word for, and where each run lay", async () => {
    const [recording] = await readAs(lossgateRuns, file({}), "lossgate-a/runs.json");
    expect([...(recording?.series[0]?.values ?? [])]).toEqual([1, Number.NaN, Number.NEGATIVE_INFINITY]);
    expect(recording?.collected).toEqual({ path: run.path, format: run.format, files: run.files });
  });

  test("tells that somebody accepted it by how it begins", () => {
    expect(isAccepted(file({ accepted: true }))).toBe(true);
    expect(isAccepted(file({}))).toBe(false);
    expect(isAccepted(writeRuns([], [], { kind: "report", accepted: true }))).toBe(true);
  });

  test("with an error of its job is an error", async () => {
    const problem = (file: string) => ({ level: "error", file, line: 3, message: "expected a number" });
    const read = () => readAs(lossgateRuns, file({ problems: [problem("a.csv"), problem("b.csv")] }));
    expect(await refusal(read)).toBe("-: a.csv:3: expected a number (and 1 more)");
  });

  test.each([
    ["that is cut", file({}).slice(0, 90), /expected JSON/],
    [
      "of another schema",
      file({ runs: [{ ...run, series: 3 }] }),
      /expected lossgate\.runs\/1, its runs\.0\.series is none/,
    ],
    [
      "with positions that fall",
      file({ runs: [{ ...run, series: [{ ...run.series[0], positions: [0, 2, 1] }] }] }),
      /rising positions/,
    ],
    [
      "with too few values",
      file({ runs: [{ ...run, series: [{ ...run.series[0], values: [1] }] }] }),
      /as many values/,
    ],
  ])("%s is refused", async (_, text, message) => {
    expect(await refusal(() => readAs(lossgateRuns, text))).toMatch(message);
  });
});
