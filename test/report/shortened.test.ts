import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Lexer } from "marked";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gate } from "../../src/gate.ts";
import { noContext } from "../../src/report/context.ts";
import { markdown } from "../../src/report/markdown/markdown.ts";
import type { Report } from "../../src/report/schema.ts";
import { truncate } from "../../src/text/sanitize.ts";

const root = mkdtempSync(join(tmpdir(), "lossgate-long-"));
afterAll(() => rmSync(root, { recursive: true }));

const context = { ...noContext, reportUrl: "https://github.com/o/r/actions/runs/1/artifacts/2" };
let report: Report;

/** Half of a surrogate pair. */
const halfCharacter = /\p{Surrogate}/u;

beforeAll(async () => {
  const val = Array.from({ length: 30 }, (_, i) => (i < 10 ? 1 - i / 20 : 0.5 + (i - 10) / 20));
  const history = JSON.stringify({ loss: val.map((_, i) => 1 - i / 40), val_loss: val });
  const params = Array.from({ length: 20 }, (_, i) => `param_${i}: "𝔣𝔬𝔫𝔱 ${"x".repeat(60)}"`).join("\n");
  for (let run = 0; run < 150; run++) {
    const directory = join(root, `${"long-name-".repeat(5)}${run}`);
    mkdirSync(directory);
    writeFileSync(join(directory, "history.json"), history);
    writeFileSync(join(directory, "params.yaml"), `seed: ${run}\nlr: ${run}\n${params}\n`);
  }
  ({ report } = await gate({
    cwd: root,
    paths: { root, paths: [] },
    config: null,
    rules: null,
    baseline: { kind: "absent", because: "none" },
    accepted: null,
    notes: [],
    failOn: "error",
    baselineConfig: null,
    today: "2026-11-24",
  }));
});

/** The number of rows of each table, in order. */
function rowCounts(text: string): number[] {
  return new Lexer({ gfm: true })
    .lex(text)
    .flatMap((token) => (token.type === "table" ? [token["rows"].length] : []));
}

function foldsOf(text: string): string[] {
  return [...text.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, summary = ""]) => summary);
}

describe("a long comment", () => {
  test("is complete if it fits", () => {
    const complete = markdown(report, { context });
    expect(complete.length).toBeGreaterThan(65_000);
    expect(complete).not.toContain("_Shortened");
    expect(rowCounts(complete).slice(0, 2)).toEqual([6, 100]);
  });

  test.each([65_000, 40_000, 20_000, 8_000, 3_000])("has at most %i characters", (limit) => {
    const text = markdown(report, { context, maxCharacters: limit });
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text).toContain(`_Shortened: the rest is in the [full report](${context.reportUrl})._`);
    expect(text).toMatch(/^### ❌ Lossgate: /);
    expect(rowCounts(text)[0]).toBe(6);
    expect(text).not.toMatch(halfCharacter);
    // Every row of a table is complete.
    for (const line of text.split("\n").filter((one) => one.startsWith("|"))) expect(line).toMatch(/\|$/);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test("loses rows before it loses folds", () => {
    const all = foldsOf(markdown(report, { context })).length;
    const folds = [65_000, 40_000, 20_000, 3_000].map(
      (limit) => foldsOf(markdown(report, { context, maxCharacters: limit })).length,
    );
    expect(folds[0]).toBe(all);
    expect(folds).toEqual([...folds].sort((a, b) => b - a));
    expect(folds.at(-1)).toBeLessThan(all);
  });
});

test("a text is never truncated within a character", () => {
  for (let most = 1; most < 8; most++) expect(truncate("𝔞𝔟𝔠𝔡", most)).not.toMatch(halfCharacter);
  expect(truncate("𝔞𝔟𝔠𝔡", 4)).toBe("𝔞…");
  expect(truncate("abcd", 4)).toBe("abcd");
});
