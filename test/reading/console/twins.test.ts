import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

/** What each of some trainings prints in an epoch, in turn. */
const inTurn = (lines: (epoch: number, training: number) => string, trainings = 2) =>
  [1, 2, 3, 4]
    .flatMap((epoch) => Array.from({ length: trainings }, (_, training) => `${lines(epoch, training)}\n`))
    .join("");

const epoch = (at: number, training: number) =>
  `Epoch ${at}: train loss ${training + 1 / at} val loss ${training + 1.5 / at}`;

test.each([
  ["alike", epoch],
  ["by a number", (at: number, training: number) => `[pid 10${training}] ${epoch(at, training)}`],
  [
    "by a name",
    (at: number, training: number) => `[${training === 0 ? "cnn" : "rnn"}] ${epoch(at, training)}`,
  ],
  [
    "by a logger",
    (at: number, training: number) =>
      `10:00:00 - ${training === 0 ? "one" : "two"} - INFO - ${epoch(at, training)}`,
  ],
])("refuses two trainings that print an epoch in turn, told apart %s", async (_, line) => {
  expect(await refusal(() => read(inTurn(line)))).toMatch(
    /^2: expected one value of train loss at each position, got 1 in line 1 and 2 in line 2: trainings that print at the same time/,
  );
});

test("refuses lines of several clients, though they may be batches by their order", async () => {
  const line = (at: number, client: number) => `Round ${at} Client ${client}: loss ${client + 1 / at}`;
  expect(await refusal(() => read(inTurn(line, 3)))).toMatch(/got 1 in line 1 and 2 in line 2/);
});

test("reads what sums the clients up", async () => {
  const text = inTurn(
    (at, client) =>
      client < 2
        ? `Round ${at} Client ${client}: loss ${client + 1 / at}`
        : `Round ${at}: loss ${2 + 1 / at}`,
    3,
  );
  expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 3, 2: 2.5, 3: 2.3333333333333335, 4: 2.25" }]);
});

test("reads an epoch that two loggers print, one of them rounded", async () => {
  const text = inTurn((at, logger) =>
    logger === 0
      ? `Epoch ${at}: train loss ${1 / at} val loss ${1.5 / at}`
      : `[out] Epoch ${at}: train loss ${(1 / at).toFixed(2)} val loss ${(1.5 / at).toFixed(2)}`,
  );
  expect(await read(text)).toHaveLength(1);
});

test("keeps what another model records from the middle of its counting on", async () => {
  const model = (name: string, from: number) =>
    [0, 1, 2, 3]
      .map((at) => `${name} epoch ${from + at} train loss 0.${9 - at} val loss 0.${9 - at}5\n`)
      .join("");
  expect(curves(await read(model("cnn", 0) + model("lstm", 2)))).toHaveLength(2);
});

test("refuses the values of two processes at each step, which the lines do not tell apart", async () => {
  const line = (at: number, training: number) =>
    `[Step ${at}/100] Loss: ${training + 1 / at} | Tokens/s: 9${at}`;
  expect(await refusal(() => read(inTurn(line)))).toMatch(/^2: nothing tells which Loss is of the training/);
});
