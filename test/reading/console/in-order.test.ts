import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

/** The lines of epochs with so many evaluations each. */
const linesOf = (
  counts: readonly number[],
  line: (epoch: number, order: number, before: number) => string,
) => {
  let before = 0;
  return counts
    .flatMap((count, epoch) =>
      Array.from({ length: count }, (_, order) => `${line(epoch + 1, order, before++)}\n`),
    )
    .join("");
};
const both = (epoch: number, train: number, val: number) =>
  `Epoch: ${epoch}/9.. Training Loss: ${train.toFixed(2)}.. Validation Loss: ${val.toFixed(2)}`;
const falling = (epoch: number, _order: number, before: number) =>
  both(epoch, 8 * 0.7 ** before, 8.5 * 0.7 ** before);
const noisy = (epoch: number, order: number) => both(epoch, 1 + ((order * 7) % 5) / 9, 1.2 + order / 7);

const note = (why: string) =>
  `lines of one epoch, such as line 1, are read in their order as evaluations of one training: ${why}`;

test("evaluations of an epoch whose values go on from line to line are read in their order", async () => {
  const runs = await read(linesOf([3, 3, 3], falling));
  expect(curves(runs)).toMatchObject([
    {
      "Validation Loss":
        "epoch 0.3333333333333333: 8.5, 0.6666666666666666: 5.95, 1: 4.16, 1.3333333333333333: 2.92, 1.6666666666666665: 2.04, 2: 1.43, 2.3333333333333335: 1, 2.6666666666666665: 0.7, 3: 0.49",
    },
  ]);
  expect(runs.map(({ series }) => series.map(({ values }) => values.length))).toEqual([[9, 9]]);
  expect(notesOf(runs)).toEqual([note("their values move less from line to line than from epoch to epoch")]);
});

test.each([[[2, 3, 2]], [[2, 3, 2, 3, 1]], [[2, 3, 3, 3, 3]], [[3, 2, 3, 2]]])(
  "evaluations at every so many batches are read in their order, whatever their values: %j an epoch",
  async (counts) => {
    const runs = await read(linesOf(counts, noisy));
    expect(runs.flatMap(({ series }) => series.map(({ values }) => values.length))).toEqual(
      Array(2).fill(counts.reduce((sum, count) => sum + count)),
    );
    expect(notesOf(runs)).toContain(
      note(`epochs have ${Math.min(...counts)} to 3 of them, as where each so many batches are evaluated`),
    );
  },
);

test.each([
  ["end one by one", [3, 2, 2, 2]],
  ["are no rhythm", [2, 3, 3, 2, 2, 3, 3]],
  ["are the same, beside values that move as much from line to line", [3, 3, 3, 3]],
])(
  "is refused with the pattern that takes lines in their order where lines of an epoch %s",
  async (_, counts) => {
    expect(await refusal(() => read(linesOf(counts, noisy)))).toMatch(
      /^2: expected one value of Training Loss at each position, .* If they are evaluations of one training in their order, say it in the config: `lines: \[\{pattern: "Epoch: \{_\}\.\. Training Loss: \{train Loss\}\.\. Validation Loss: \{val Loss\}"\}\]`$/,
    );
  },
);

test("trainings whose values differ little are refused: each goes on from epoch to epoch", async () => {
  const seed = (epoch: number, order: number) =>
    both(epoch, 8 * 0.6 ** epoch + order / 50, 8.5 * 0.6 ** epoch + order / 40);
  expect(await refusal(() => read(linesOf([3, 3, 3, 3], seed)))).toMatch(/^2: expected one value/);
});
