import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, noColumns, notesOf } from "../../formats/artifact.ts";

const notes = async (counts: readonly number[], line: (epoch: number, at: number) => string) => {
  const lines = counts.flatMap((count, epoch) =>
    Array.from({ length: count }, (_, at) => `${line(epoch + 1, at)}\n`),
  );
  return notesOf(await printedLog.read([artifactOf("run/a.log", lines.join(""))], noColumns));
};
const loss = (epoch: number, at: number) => `Epoch ${epoch} loss ${9 - epoch}.${9 - at}`;

test("tells an epoch with far more values than another, as of several starts", async () => {
  expect(await notes([9, 3, 3, 3], loss)).toEqual([
    "epoch 1 has 9 values of a metric and epoch 2 3: nothing but their order places them within it",
  ]);
});

test.each([
  ["a last epoch that was broken off", [9, 9, 3], loss],
  ["a few values", [2, 1, 2, 1, 2], loss],
  ["batches that are counted", [9, 3, 3], (epoch: number, at: number) => `${loss(epoch, at)} batch ${at}/9`],
])("tells nothing of %s", async (_, counts, line) => {
  expect(await notes(counts, line)).toEqual([]);
});
