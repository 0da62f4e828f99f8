import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (lines: readonly string[]) =>
  printedLog.read([artifactOf("run/a.log", `${lines.join("\n")}\n`)], noColumns);

const iterations = [1, 2, 3];
const reward = "step 640: 1.5, 1280: 2.5, 1920: 3.5";

test.each([
  ["[it 0001] step=640 | EpRew=1.5", (at: number) => [`[it 000${at}] step=${at * 640} | EpRew=${at}.5`]],
  [
    "update 1, timesteps 640, reward",
    (at: number) => [`update ${at}, timesteps ${at * 640}, EpRew: ${at}.5`],
  ],
  ["a line that counts nothing", (at: number) => [`it ${at} step ${at * 640} lr 0.1`, `EpRew: ${at}.5`]],
])("an iteration beside the steps is no step: %s", async (_, lines) => {
  expect(curves(await read(iterations.flatMap(lines)))).toEqual([{ EpRew: reward }]);
});

test("a step that starts again in each iteration is none of the training", async () => {
  const lines = iterations.flatMap((at) =>
    [10, 20].map((step) => `iter ${at} step ${step} loss 0.${9 - at}`),
  );
  expect(curves(await read(lines))).toEqual([{ loss: "step 1: 0.8, 2: 0.7, 3: 0.6" }]);
});

test("lines that count iterations alone keep the iteration for the step", async () => {
  const lines = iterations.flatMap((at) => [
    `it ${at} step ${at * 640} loss 0.${9 - at}`,
    `it ${at} val loss 0.${9 - at}5`,
  ]);
  expect(curves(await read(lines))).toEqual([
    { loss: "step 1: 0.8, 2: 0.7, 3: 0.6", "val loss": "step 1: 0.85, 2: 0.75, 3: 0.65" },
  ]);
});
