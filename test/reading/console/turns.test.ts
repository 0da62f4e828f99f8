import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, noColumns, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

const epochs = (order: readonly number[]) =>
  order.map((epoch, index) => `${epoch}/9, recall: ${10 + epoch}%, loss: 0.${900 - index}\n`).join("");
const workers = [1, 1, 1, 2, 2, 2, 3, 4, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8];

test.each([
  ["of epochs that are told equally often, though they go back", epochs(workers), 9],
  ["of which one begins before the others", epochs([1, 2, 1, 1, 2, 2, 3, 3, 3, ...workers.slice(12)]), 2],
])("trainings that print by turns are refused: %s", async (_, text, line) => {
  expect(await refusal(() => read(text))).toBe(
    `${line}: expected one training, got 3 at the same time: each epoch is told 3 times, and from line ${line} on by turns; give each training a log of its own`,
  );
});

test.each([
  ["one that was resumed again and again", [1, 2, 3, 4, 2, 3, 4, 5, 6, 7, 8, 6, 7, 8, 9, 10]],
  ["one that was resumed", [1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4, 5, 5, 6, 6]],
  ["one that was broken off within an epoch, and resumed", [1, 1, 2, 2, 3, 3, 4, 3, 3, 4, 4, 5, 5, 6, 6]],
  ["one that was broken off, and began anew", [1, 1, 2, 2, 3, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
])("the lines of one training are no turns: %s", async (_, order) => {
  const text = order.map((epoch, index) => `Epoch ${epoch}: train loss 0.${900 - index}\n`).join("");
  await expect(Promise.resolve(read(text))).resolves.not.toHaveLength(0);
});

const batches = (epoch: number, from: number, to: number) =>
  Array.from({ length: (to - from) / 5 }, (_, index) => from + 5 * index)
    .map((batch) => `Epoch ${epoch}/2 | Step ${batch}/90 | Loss: 0.${900 - 100 * epoch - batch}\n`)
    .join("");
const whole = batches(1, 0, 90);

test("a training that goes on while another has begun is refused", async () => {
  const turns = `${batches(2, 0, 75)}${batches(1, 0, 5)}${batches(2, 75, 80)}${batches(1, 5, 20)}`;
  expect(await refusal(() => read(`${whole}${turns}${batches(1, 20, 90)}${batches(2, 0, 90)}`))).toBe(
    "35: expected one training, got two at the same time: line 35 goes on with a training while another has begun; give each training a log of its own",
  );
});

test("a training that is broken off, and resumed behind another, is read", async () => {
  const runs = await read(`${whole}${batches(2, 0, 75)}${batches(1, 0, 90)}${batches(2, 0, 90)}`);
  expect(runs).toHaveLength(2);
});

test("trainings that tell the same batches by turns are refused", async () => {
  const places = [1, 2, 3].flatMap((epoch) => [0, 10, 20, 30].map((batch) => ({ epoch, batch })));
  const line = ({ epoch, batch }: (typeof places)[number], training: number) =>
    `Epoch ${epoch}/3 [${batch}/40] loss: ${training + 1 / (epoch + batch)}\n`;
  // The second training is two lines behind, the third three.
  const text = Array.from({ length: places.length + 3 }, (_, index) =>
    [0, 2, 3]
      .map((late, training) => {
        const place = places[index - late];
        return place === undefined ? "" : line(place, training);
      })
      .join(""),
  ).join("");
  expect(await refusal(() => read(text))).toMatch(
    /^\d+: expected one training, got (?:several|two) at the same time: /,
  );
});
