import { expect, test } from "vitest";
import { swanlab } from "../../../src/formats/binary/swanlab.ts";
import { artifactOf, curves, fixture, formatOf, noColumns, notesOf, readAs, refusal } from "../artifact.ts";

const run = fixture("swanlab/run.swanlab");

test("reads the values of each name at their steps; 0 is not written", async () => {
  expect(await formatOf("run-1.swanlab", run)).toBe("swanlab");
  const runs = await readAs(swanlab, run);
  expect(runs[0]?.leftOut).toEqual([{ what: "lr", why: "not a metric" }]);
  const [found] = curves(runs);
  expect(found?.["val/loss"]).toMatch(/ 801: 0$/);
  expect(found?.["train/loss"]).toMatch(/ 801: NaN, 802: Infinity$/);
});

test("skips a torn record, and refuses a broken one", async () => {
  const torn = await readAs(swanlab, run.subarray(0, 20_000));
  expect(notesOf(torn)).toEqual([
    expect.stringMatching(/^the last record, at byte \d+, is incomplete: skipped$/),
  ]);
  const broken = Buffer.from(run);
  broken.fill(0xff, 8_000, 8_010);
  expect(await refusal(() => swanlab.read([artifactOf("a.swanlab", broken)], noColumns))).toMatch(
    / \(in the record at byte \d+\)$/,
  );
});

test("reads no run from a log without a value", async () => {
  expect(await readAs(swanlab, run.subarray(0, 7))).toEqual([]);
});
