import { expect, test } from "vitest";
import { jsonLines } from "../../../src/formats/json/json-lines.ts";
import { curves, notesOf, readAs, refusal } from "../../formats/artifact.ts";

/** A row of each process in each epoch. */
const log = (ranks: readonly number[], row: (epoch: number, rank: number) => object) =>
  [1, 2, 3]
    .flatMap((epoch) => ranks.map((rank) => `${JSON.stringify({ epoch, ...row(epoch, rank) })}\n`))
    .join("");

const values = (epoch: number, rank: number) => ({
  train_loss: rank + 1 / epoch,
  val_loss: rank + 2 / epoch,
});

test.each(["rank", "local_rank", "global_rank"])("rows of several %ss are of one training", async (name) => {
  const runs = await readAs(
    jsonLines,
    log([0, 1, 2, 3], (epoch, rank) => ({ [name]: rank, ...values(epoch, rank) })),
  );
  expect(curves(runs)).toEqual([
    {
      train_loss: "epoch 1: 1, 2: 0.5, 3: 0.3333333333333333",
      val_loss: "epoch 1: 2, 2: 1, 3: 0.6666666666666666",
    },
  ]);
  expect(notesOf(runs)).toEqual([`rows of 4 processes: only those with ${name} 0 are read`]);
});

test.each([
  ["the ranks of adapters", log([4, 8, 16], (epoch, rank) => ({ rank, ...values(epoch, rank) }))],
  [
    "a process that alone evaluates",
    log([0, 1], (epoch, rank) => ({ rank, ...values(epoch, rank), [rank ? "val_acc" : "lr"]: 0.5 })),
  ],
])("%s are no copies of one training", async (_, text) => {
  expect(await refusal(() => readAs(jsonLines, text))).toContain("expected one row for each `epoch`");
});
