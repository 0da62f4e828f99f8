import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) => {
  const [run] = curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));
  return run;
};

test("the states of one line count on, though the lines change their shape", async () => {
  const states = [1, 2, 3, 4, 5, 6].map((n) => `\repoch ${n}/6 loss: 0.${9 - n}${n > 2 ? " lr: 0.1" : ""}`);
  expect(await read(states.join(""))).toEqual({
    loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6, 4: 0.5, 5: 0.4, 6: 0.3",
  });
});

test("a value that takes the place of the last batch's is the epoch's", async () => {
  const epoch = (n: number, batches: readonly number[]) => {
    const states = batches.map((batch) => `[${batch}/20] - loss: ${n}.${batch + 10}`);
    return `Epoch ${n}\n${[...states, ...(states.length > 2 ? [`[20/20] - loss: 0.${n}5`] : [])].join("\r")}\n`;
  };
  const whole = [1, 2, 3].map((n) => epoch(n, [0, 10, 20]));
  const expected = { loss: "epoch 1: 0.15, 2: 0.25, 3: 0.35" };
  expect(await read(whole.join(""))).toEqual(expected);
  expect(await read([...whole, epoch(4, [0, 10])].join(""))).toEqual(expected);
});
