import { describe, expect, test } from "vitest";
import { type ConsoleFormat, consoleFormat } from "../../../src/reading/console/console-format.ts";
import { parsePairs } from "../../../src/reading/console/patterns/line-pairs.ts";
import { artifactOf, curves, noColumns, notesOf, readAs, refusal } from "../../formats/artifact.ts";

/** Reads the lines that begin with a sign: `> epoch=1 loss=0.5` for an epoch, `- step=1 loss=0.5` for a batch. */
const pairsAfter = (sign: string) => () => (text: string) =>
  text.startsWith(`${sign} `) ? parsePairs(text.split(" "), "=") : null;

function logOf(more: Partial<ConsoleFormat> = {}) {
  return consoleFormat({ id: "arrows", title: "Arrows", reader: pairsAfter(">"), ...more });
}

const log = logOf();
const withBatches = logOf({ batchReader: pairsAfter("-") });

describe("a log", () => {
  test("is read from among other lines, without colours and overwritten text", async () => {
    const text =
      "hello\n\x1b[32m> epoch=1 loss=0.5\x1b[0m\nloss=9\n> epoch=2 loss=9\r> epoch=2 loss=0.4 lr=1e-05\r\n";
    expect(curves(await readAs(log, text))).toEqual([{ loss: "epoch 1: 0.5, 2: 0.4" }]);
  });

  test("is recognized by a metric anywhere in its head", () => {
    const matches = (text: string) => log.matches(artifactOf("a.log", text), noColumns);
    expect(matches(`${"layer\n".repeat(9000)}> epoch=1 loss=0.5\n`)).toBe(true);
    expect(matches("> epoch=1\nloss=0.5\n")).toBe(false);
    expect(matches("> epoch=1 speediness=0.5\n")).toBe(false);
    expect(matches("")).toBe(false);
  });

  test("is refused without a metric", async () => {
    const artifact = artifactOf("a.log", "hello\n");
    expect(await refusal(() => log.read([artifact], noColumns))).toBe(
      "-: no line with metrics found, as Arrows prints them",
    );
  });

  test("is split into trainings where the epoch goes back", async () => {
    const runs = await readAs(log, "> epoch=1 loss=3\n> epoch=2 loss=2\n> epoch=1 loss=5\n");
    expect(curves(runs)).toEqual([{ loss: "epoch 1: 3, 2: 2" }, { loss: "epoch 1: 5" }]);
    expect(notesOf(runs)).toEqual(["line 3 starts a new training at epoch 1"]);
  });

  test("is read once if two ranks print it", async () => {
    const twice = "> epoch=1 loss=3\n> epoch=1 loss=3\n> epoch=2 loss=3\n> epoch=2 loss=3\n";
    expect(curves(await readAs(log, twice))).toEqual([{ loss: "epoch 1: 3, 2: 3" }]);
    // Without a counter, the rows may be different ones.
    expect(curves(await readAs(log, "> loss=3\n> loss=3\n"))).toEqual([{ loss: "row 0: 3, 1: 3" }]);
  });
});

describe("batch lines", () => {
  test("are not mixed with epoch lines", async () => {
    const text = "- step=1 loss=5\n- step=2 loss=4\n> epoch=1 loss=4.5\n- step=3 loss=3\n";
    expect(curves(await readAs(withBatches, text))).toEqual([{ loss: "epoch 1: 4.5" }]);
  });

  test("are read if no line has the training of a whole epoch", async () => {
    expect(curves(await readAs(withBatches, "- step=1 loss=5\n- step=2 loss=4\n"))).toEqual([
      { loss: "step 1: 5, 2: 4" },
    ]);
    expect(curves(await readAs(withBatches, "- step=1 loss=5\n> epoch=1 val_loss=9\n"))).toEqual([
      { loss: "step 1: 5" },
    ]);
  });

  test("are not needed for a log of validation alone", async () => {
    expect(curves(await readAs(withBatches, "> epoch=1 val_loss=9\n"))).toEqual([{ val_loss: "epoch 1: 9" }]);
  });
});
