import { describe, expect, test } from "vitest";
import { jsonLines } from "../../../src/formats/json/json-lines.ts";
import { artifactOf, curves, formatOf, noColumns, notesOf, readAs, refusal } from "../artifact.ts";

describe("json-lines", () => {
  test("reads train rows, val rows and nested dicts", async () => {
    const text =
      '{"_step": 1, "train": {"loss": 0.5}}\n{"_step": 1, "val": {"loss": 0.6}, "note": "best"}\n{"_step": 2, "train": {"loss": 0.4}}\n';
    expect(curves(await readAs(jsonLines, text))).toEqual([
      { "train/loss": "step 1: 0.5, 2: 0.4", "val/loss": "step 1: 0.6" },
    ]);
  });

  test("reads the items of a list that a script has appended, with their commas", async () => {
    const text = '{\n  "epoch": 1,\n  "loss": 3\n},\n{\n  "epoch": 2,\n  "loss": 2\n},\n';
    expect(await formatOf("log.json", text)).toBe("json-lines");
    expect(curves(await readAs(jsonLines, text))).toEqual([{ loss: "epoch 1: 3, 2: 2" }]);
  });

  test("takes rows that nothing counts by the name of their file", async () => {
    const row = '{"loss": 3, "acc": 0.1}\n';
    expect(await formatOf("train_log.jsonl", row + row)).toBe("json-lines");
    expect(await formatOf("results.jsonl", row + row)).toBeNull();
    expect(
      await formatOf("train.jsonl", '{"prompt": "a", "reward": 1}\n{"prompt": "b", "reward": 2}\n'),
    ).toBeNull();
    const runs = '{"train_loss": 3, "val_loss": 4}\n{"train_loss": 2, "val_loss": 3}\n';
    expect(await refusal(() => jsonLines.read([artifactOf("cv_results.jsonl", runs)], noColumns))).toContain(
      "each row may be a run of its own, as `cv_results` says",
    );
  });

  test("reads null as not recorded, with a note", async () => {
    const found = await readAs(
      jsonLines,
      '{"epoch": 1, "loss": 1, "val_loss": null}\n{"epoch": 2, "loss": NaN, "val_loss": 2}\n',
    );
    expect(curves(found)).toEqual([{ loss: "epoch 1: 1, 2: NaN", val_loss: "epoch 2: 2" }]);
    expect(notesOf(found)).toEqual(["null in `val_loss` is read as a missing value"]);
  });

  test("reads a truncated file up to its last complete row", async () => {
    const found = await readAs(
      jsonLines,
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": 2}\n{"epoch": 3, "lo',
    );
    expect(curves(found)).toEqual([{ loss: "epoch 1: 1, 2: 2" }]);
    expect(notesOf(found)).toEqual(["the last row (line 3) is incomplete: skipped"]);
  });

  test.each([
    [
      "a broken line",
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": 1}\n{"epoch": 3\n',
      "4: expected `,` or `}`, got the end of the file",
    ],
    [
      "a line that is not a dict",
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": 1}\n[1]\n',
      "3: expected a dict on each line, got `[1`",
    ],
    [
      "text for a number",
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": "1,5"}\n',
      "2: expected a number in `loss`, got `1,5`",
    ],
    [
      "words for numbers",
      '{"epoch": 1, "loss": 1, "val_loss": "good"}\n{"epoch": 2, "loss": 1, "val_loss": "bad"}\n',
      "1: expected a number in `val_loss`, got `good`",
    ],
    [
      "two values under one name",
      '{"epoch": 1, "loss": 1}\n{"epoch": 2, "a/loss": 1, "a": {"loss": 2}}\n',
      "-: duplicate column `a/loss`",
    ],
  ])("refuses %s", async (_, text, message) => {
    expect(await refusal(() => readAs(jsonLines, text))).toBe(message);
  });

  test("takes the sides of rows from their event, and no position from one that has no known metric", async () => {
    const text =
      '{"event": "start", "lr": 0.1}\n' +
      [1, 2, 3]
        .map(
          (e) =>
            `{"event": "train_end", "epoch": ${e}, "loss": ${4 - e}}\n{"event": "eval_end", "epoch": ${e}, "loss": ${5 - e}}\n`,
        )
        .join("") +
      '{"event": "done", "best": 2}\n';
    const [run, ...others] = await readAs(jsonLines, text);
    expect(others).toEqual([]);
    expect(curves(run ? [run] : [])).toEqual([
      { "train/loss": "epoch 1: 3, 2: 2, 3: 1", "eval/loss": "epoch 1: 4, 2: 3, 3: 2" },
    ]);
    expect(run?.notes).toEqual([]);
    expect(run?.leftOut).toContainEqual({ what: "best", why: "no epoch" });
  });

  test("keeps the events of one side apart", async () => {
    const row = (type: string, loss: number) => `{"type": "${type}", "step": 1, "loss": ${loss}}\n`;
    const text = row("train_step", 5) + row("train_mean", 4) + row("val", 3);
    expect(curves(await readAs(jsonLines, text))).toEqual([
      { "train_step/loss": "step 1: 5", "train_mean/loss": "step 1: 4", "val/loss": "step 1: 3" },
    ]);
  });

  test("recognises a single row only in a file named .jsonl or .ndjson", async () => {
    expect(await formatOf("results.json", '{"epoch": 1, "train_loss": 1}\n')).toBeNull();
    expect(await formatOf("log.jsonl", '{"epoch": 1, "train_loss": 1}\n')).toBe("json-lines");
  });

  test("does not recognise other lines", async () => {
    expect(
      await formatOf("events.jsonl", '{"system.gpu": 1, "_step": 1}\n{"system.gpu": 2, "_step": 2}\n'),
    ).toBeNull();
  });
});
