import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);
const epochs = (from: number, to: number, digit: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `Epoch ${from + index}: val loss 0.${digit}${from + index}\n`,
  ).join("");

test("reads each of the files that tail shows by turns", async () => {
  const text = `==> out/a.log <==\n${epochs(1, 2, 5)}\n==> out/b.log <==\n${epochs(4, 6, 7)}\n==> out/a.log <==\n${epochs(3, 3, 5)}\n==> pip.txt <==\ndone in 3 s\n`;
  const runs = await read(text);
  expect(runs.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(curves(runs)).toEqual([
    { "val loss": "epoch 1: 0.51, 2: 0.52, 3: 0.53" },
    { "val loss": "epoch 4: 0.74, 5: 0.75, 6: 0.76" },
  ]);
  expect(runs[0]?.leftOut).toEqual([{ what: "the lines of pip.txt", why: "no training" }]);
});

test("reads a log with one such heading as a whole", async () => {
  const runs = await read(`==> a/train.log <==\n${epochs(1, 3, 5)}`);
  expect(curves(runs)).toEqual([{ "val loss": "epoch 1: 0.51, 2: 0.52, 3: 0.53" }]);
});

test("names files of one name by their directories", async () => {
  const runs = await read(`==> a/out.log <==\n${epochs(1, 3, 5)}\n==> b/out.log <==\n${epochs(1, 3, 7)}`);
  expect(runs.map(({ name }) => name)).toEqual(["a/out", "b/out"]);
});

test("more than 64 files are refused", () => {
  const text = Array.from({ length: 65 }, (_, i) => `==> ${i}.log <==\n${epochs(1, 2, 5)}`).join("\n");
  expect(() => read(text)).toThrow("expected at most 64 files");
});
