import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { gate } from "../src/gate.ts";
import type { Report } from "../src/report/schema.ts";

const directory = mkdtempSync(join(tmpdir(), "lossgate-test-"));
afterAll(() => rmSync(directory, { recursive: true }));

async function judged(name: string, bytes: Uint8Array): Promise<Report> {
  writeFileSync(join(directory, name), bytes);
  const { report } = await gate({
    cwd: directory,
    paths: { root: directory, paths: [name] },
    config: null,
    rules: null,
    baseline: { kind: "absent", because: "no baseline was given" },
    accepted: null,
    notes: [],
    failOn: "error",
    baselineConfig: null,
    today: "2026-11-24",
  });
  return report;
}

const names = fc.constantFrom(
  "history.json",
  "training.log",
  "history.csv",
  "train.log",
  "a.jsonl",
  "a.tsv",
  "a",
);
const fixture = (name: string) => readFileSync(new URL(`fixtures/keras/${name}`, import.meta.url));
const samples = [
  "history.json",
  "csvlogger.csv",
  "console-keras3.log",
  "printed-numpy.txt",
  "dataframe.json",
].map(fixture);

describe("no bytes crash or hang the gate: they are judged, or refused with a reason", () => {
  test("random bytes", async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        const { verdict, problems } = await judged(name, bytes);
        if (verdict === "error") expect(problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("real histories with a byte changed, and cut anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(255),
        fc.nat(),
        async (name, sample, at, byte, end) => {
          const bytes = Uint8Array.from(sample).subarray(0, (end % sample.length) + 1);
          bytes[at % bytes.length] = byte;
          const { verdict, problems } = await judged(name, bytes);
          if (verdict === "error") expect(problems).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test("what PowerShell writes is read like any text", async () => {
  const text = '{"loss": [0.5, 0.4, 0.3], "val_loss": [0.6, 0.5, 0.4]}';
  const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le")]);
  const marked = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(text)]);
  for (const bytes of [utf16, marked]) {
    const { runs } = await judged("history.json", bytes);
    expect(runs[0]?.curves[0]?.last).toEqual({ at: 2, train: 0.3, val: 0.4 });
  }
});
