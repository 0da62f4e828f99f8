import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, noColumns } from "../../formats/artifact.ts";

const positions = async (batches: readonly number[], isEvaluated = false) => {
  const lines = batches.flatMap((count, epoch) => [
    ...Array.from({ length: count }, (_, at) => `Epoch ${epoch + 1} loss ${9 - epoch}.${9 - at}\n`),
    ...(isEvaluated ? [`Epoch ${epoch + 1} val loss ${9 - epoch}.5\n`] : []),
  ]);
  const [run] = await printedLog.read([artifactOf("run/a.log", lines.join(""))], noColumns);
  return [...(run?.series.find(({ name }) => name === "loss")?.positions ?? [])];
};

test("an epoch that was broken off ends before the next whole one", async () => {
  expect(await positions([5, 5, 1])).toEqual([0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.2]);
});

test("an epoch whose evaluation was printed was not broken off, however few its batches", async () => {
  expect((await positions([5, 5, 2], true)).at(-1)).toBe(3);
});

test.each([
  ["each second one", (epoch: number) => (epoch % 2 === 0 ? "" : "VAL"), -1],
  ["each", () => "VAL", -1],
  ["none", () => "", 0],
])(
  "batches of epochs from 0 on stand before the values behind them, of %s, though the last is broken off",
  async (_, behind, first) => {
    const batch = (epoch: number, at: number) => `Epoch ${epoch} [${at}/4] loss ${9 - epoch}.${9 - at}\n`;
    const epochs = [0, 1, 2, 3].map((epoch) => {
      const value = behind(epoch).replace("VAL", `val loss ${8 - epoch}.5\n`);
      return [0, 1, 2, 3].map((at) => batch(epoch, at)).join("") + value;
    });
    const text = epochs.join("") + batch(4, 0);
    const [run] = await printedLog.read([artifactOf("run/a.log", text)], noColumns);
    const { positions: own = [] } = run?.series.find(({ name }) => name === "loss") ?? {};
    expect([own[0], own.at(-2)]).toEqual([first, first + 3.75]);
  },
);

test("batches behind the values that stand before their epochs are placed behind them", async () => {
  const text = [0, 1, 2].map(
    (epoch) =>
      `Epoch ${epoch} val loss ${8 - epoch}.5\nEpoch ${epoch} [1/2] loss ${9 - epoch}.5\nEpoch ${epoch} [2/2] loss ${9 - epoch}.4\n`,
  );
  const [run] = await printedLog.read([artifactOf("run/a.log", text.join(""))], noColumns);
  expect(run?.series.map(({ name, positions: own }) => [name, ...own])).toEqual([
    ["val loss", 0, 1, 2],
    ["loss", 0.5, 1, 1.5, 2, 2.5, 3],
  ]);
});

test("an epoch far behind the one before tells nothing by its number of values", async () => {
  const text = [1, 1, 1, 201].map((epoch, at) => `Epoch ${epoch} loss 0.${9 - at}\n`);
  const [run] = await printedLog.read([artifactOf("run/a.log", text.join(""))], noColumns);
  expect(run?.series[0]?.positions.at(-1)).toBe(201);
});

test("an epoch of a few batches less is whole", async () => {
  expect((await positions([3, 3, 2])).at(-1)).toBe(3);
});

test("what stands below a line that counts batches is placed by its count", async () => {
  const text = [0, 1, 2].flatMap((epoch) =>
    [1, 30, 59].map(
      (batch) =>
        `epoch: ${epoch + 1}, ${batch}/59\n    rec loss: 0.${9 - epoch}${99 - batch}  kl loss: 0.0\n`,
    ),
  );
  const [run] = await printedLog.read([artifactOf("run/a.log", text.join(""))], noColumns);
  const at = [1 / 59, 30 / 59, 1];
  const places = [...at, ...at.map((one) => 1 + one), ...at.map((one) => 2 + one)];
  expect(run?.series.map(({ name, positions: own }) => [name, [...own]])).toEqual([
    ["rec loss", places],
    ["kl loss", places],
  ]);
});

test("a number of a total is of what the word behind it says", async () => {
  const text = [1, 2, 3].map(
    (epoch) =>
      `15/30 batch error: 0.${9 - epoch}5\n30/30 batch error: 0.${9 - epoch}\n${epoch}/3 epoch is over\n`,
  );
  const [run, ...others] = await printedLog.read([artifactOf("run/a.log", text.join(""))], noColumns);
  expect(run?.series.map(({ positions: own }) => [...own])).toEqual([[0.5, 1, 1.5, 2, 2.5, 3]]);
  expect(others).toEqual([]);
});
