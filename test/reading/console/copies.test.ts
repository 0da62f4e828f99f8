import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, noColumns } from "../../formats/artifact.ts";

/** Three epochs of five batches, of which the second prints what the one before did. */
const batches = [1, 2, 3].flatMap((epoch) =>
  [9, 9, 7, 6, 5].map((loss) => `Epoch ${epoch} loss 0.${loss}${3 - epoch} acc 0.4`),
);

const read = async (lines: readonly string[]) => {
  const [run] = await printedLog.read([artifactOf("run/a.log", `${lines.join("\n")}\n`)], noColumns);
  return {
    lengths: run?.series.map(({ values }) => values.length),
    ends: run?.series.map(({ positions }) => positions.at(-1)),
    leftOut: run?.leftOut,
  };
};

test("batches that print the same rounded values are none of another process", async () => {
  expect(await read(batches)).toEqual({ lengths: [15, 15], ends: [3, 3], leftOut: [] });
});

test("of one epoch alone", async () => {
  expect((await read(["Epoch 1 loss 1.5 acc 0.1", ...batches.slice(0, 5)])).lengths).toEqual([6, 6]);
});

test("a line that two handlers print is one", async () => {
  const apart = batches.filter((line, index) => line !== batches[index - 1]);
  expect((await read(apart.flatMap((line) => [line, line]))).lengths).toEqual([12, 12]);
});
