import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, noColumns } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);
const table = (step: string, loss: string) =>
  `-------------\n| loss | ${loss} |\n| step | ${step} |\n-------------\n`;
const lossOf = async (text: string) => {
  const [run] = await read(text);
  const [loss] = run?.series ?? [];
  return { positions: [...(loss?.positions ?? [])], count: loss?.values.length, notes: run?.notes };
};
const lossAt = (index: number) => `0.${900 - index}`;

test("steps that are printed with three digits keep all values, where exact ones tell the step", async () => {
  const steps = Array.from({ length: 30 }, (_, index) => 9900 + 10 * index);
  const printed = (step: number) => (step < 10000 ? `${step}` : Number(step.toPrecision(3)).toExponential(2));
  const text = steps.map((step, index) => table(printed(step), lossAt(index))).join("");
  expect(await lossOf(text)).toEqual({ positions: steps, count: 30, notes: [] });
});

test("a table that ends without its step has no value of the step before", async () => {
  const torn = "-------------\n| loss | 0.5 |\n| mse_-------------\n";
  const text = `${table("10", "0.9")}${table("20", "0.8")}${torn}${table("40", "0.7")}${torn}`;
  const [run] = await read(text);
  expect([...(run?.series[0]?.values ?? [])]).toEqual([0.9, 0.8, 0.7]);
  expect(run?.leftOut?.map(({ what }) => what)).toContain("2 lines of loss (from line 10)");
});

const trained = (epochs: readonly string[]) =>
  epochs
    .map((epoch, index) => `{'loss': ${lossAt(index)}, 'learning_rate': 1e-05, 'epoch': ${epoch}}\n`)
    .join("");

test("of rounded epochs that two values share, both are kept", async () => {
  const epochs = Array.from({ length: 40 }, (_, index) => (0.0091 * (index + 1)).toFixed(2));
  const { positions, count, notes } = await lossOf(trained(epochs));
  expect({ count, notes }).toEqual({ count: 40, notes: [] });
  expect(positions.filter((at) => epochs.includes(at.toFixed(2))).length).toBeGreaterThan(35);
  expect(positions.every((at, index) => at > (positions[index - 1] ?? -1))).toBe(true);
});

test("where nothing tells the place of values that share a position, their number is told", async () => {
  const { count, notes } = await lossOf(trained(["0.5", "1.0", "1.5", "1.5", "2.0", "2.5", "3.0", "3.0"]));
  expect(count).toBe(6);
  expect(notes).toEqual([
    "2 of 8 values of loss stand where a later one does (from epoch 1.5, line 3, on): the last is used",
  ]);
});

test("what two processes print of each batch is told as values of one place, and as no resumed training", async () => {
  const places = [1, 2, 3].flatMap((epoch) => [0, 10, 20].map((batch) => `Epoch ${epoch}/3 [${batch}/30]`));
  const text = places
    .map((at, index) => `${at} loss: ${lossAt(index)}1\n${at} loss: ${lossAt(index)}2\n`)
    .join("");
  const { count, notes } = await lossOf(text);
  expect({ count, notes }).toEqual({
    count: 9,
    notes: [
      "9 of 18 values of loss stand where a later one does (from epoch 1, line 1, on): the last is used",
    ],
  });
});
