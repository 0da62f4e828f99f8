import { describe, expect, test } from "vitest";
import { type ConsoleFormat, consoleFormat } from "../../src/reading/console/console-format.ts";
import { parsePairs } from "../../src/reading/console/line-pairs.ts";
import { progressFrames } from "../../src/reading/console/progress-frames.ts";
import { artifactOf, curves, noColumns, notesOf, readAs, refusal } from "./artifact.ts";

/** Lines such as `> epoch=1 loss=0.5` are of an epoch, `- step=1 loss=0.5` of a batch. */
const pairsAfter = (sign: string) => () => (text: string) =>
  text.startsWith(`${sign} `) ? parsePairs(text.split(" "), "=") : null;

function logOf(more: Partial<ConsoleFormat> = {}) {
  return consoleFormat({ id: "arrows", title: "Arrows", reader: pairsAfter(">"), ...more });
}

const log = logOf();
const withBatches = logOf({ batchReader: pairsAfter("-") });

describe("a log", () => {
  test("is read amid other lines, without colours and what was overwritten", async () => {
    const text =
      "hello\n\x1b[32m> epoch=1 loss=0.5\x1b[0m\nloss=9\n> epoch=2 loss=9\r> epoch=2 loss=0.4 lr=1e-05\r\n";
    expect(curves(await readAs(log, text))).toEqual([{ loss: "epoch 1: 0.5, 2: 0.4" }]);
  });

  test("is known by a metric anywhere in its head", () => {
    const knows = (text: string) => log.matches(artifactOf("a.log", text), noColumns);
    expect(knows(`${"layer\n".repeat(9000)}> epoch=1 loss=0.5\n`)).toBe(true);
    expect(knows("> epoch=1\nloss=0.5\n")).toBe(false);
    expect(knows("> epoch=1 speediness=0.5\n")).toBe(false);
    expect(knows("")).toBe(false);
  });

  test("is known by what it announces, where the metrics come late", async () => {
    const format = logOf({ signature: /^Arrows 1\.0/ });
    const text = `Arrows 1.0\n${"layer\n".repeat(20_000)}> epoch=1 loss=0.5\n`;
    expect(curves(await readAs(format, text))).toEqual([{ loss: "epoch 1: 0.5" }]);
  });

  test("without a metric is refused", async () => {
    const artifact = artifactOf("a.log", "hello\n");
    expect(await refusal(() => log.read([artifact], noColumns))).toBe(
      "-: no line with metrics found, as Arrows prints them",
    );
  });

  test("of several trainings is parted where the epoch goes back", async () => {
    const recordings = await readAs(log, "> epoch=1 loss=3\n> epoch=2 loss=2\n> epoch=1 loss=5\n");
    expect(curves(recordings)).toEqual([{ loss: "epoch 1: 3, 2: 2" }, { loss: "epoch 1: 5" }]);
    expect(notesOf(recordings)).toEqual(["line 3 starts a new training at epoch 1"]);
  });

  test("that two ranks print is read once", async () => {
    const twice = "> epoch=1 loss=3\n> epoch=1 loss=3\n> epoch=2 loss=3\n> epoch=2 loss=3\n";
    expect(curves(await readAs(log, twice))).toEqual([{ loss: "epoch 1: 3, 2: 3" }]);
    // Without a counter nobody can tell.
    expect(curves(await readAs(log, "> loss=3\n> loss=3\n"))).toEqual([{ loss: "row 0: 3, 1: 3" }]);
  });
});

describe("what is printed within an epoch", () => {
  test("is not mixed with the epochs", async () => {
    const text = "- step=1 loss=5\n- step=2 loss=4\n> epoch=1 loss=4.5\n- step=3 loss=3\n";
    expect(curves(await readAs(withBatches, text))).toEqual([{ loss: "epoch 1: 4.5" }]);
  });

  test("is read where no line tells of a whole epoch's training", async () => {
    expect(curves(await readAs(withBatches, "- step=1 loss=5\n- step=2 loss=4\n"))).toEqual([
      { loss: "step 1: 5, 2: 4" },
    ]);
    expect(curves(await readAs(withBatches, "- step=1 loss=5\n> epoch=1 val_loss=9\n"))).toEqual([
      { loss: "step 1: 5" },
    ]);
  });

  test("and validation alone is better than nothing", async () => {
    expect(curves(await readAs(withBatches, "> epoch=1 val_loss=9\n"))).toEqual([{ val_loss: "epoch 1: 9" }]);
  });
});

test("a progress bar may be read state by state", async () => {
  const bar = logOf({ lines: progressFrames });
  const text = "> step=1 loss=5\r> step=2 loss=4\r\x1b[A> step=3 loss=3\n> step=4 loss=2";
  expect(curves(await readAs(bar, text))).toEqual([{ loss: "step 1: 5, 2: 4, 3: 3, 4: 2" }]);
});
