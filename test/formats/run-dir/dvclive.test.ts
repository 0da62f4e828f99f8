import { describe, expect, test } from "vitest";
import { dvclive } from "../../../src/formats/run-dir/dvclive.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../artifact.ts";
import { readRunAs } from "../files.ts";

describe("dvclive", () => {
  test("joins the files of all metrics, without the summary", async () => {
    const found = await readRunAs(dvclive, {
      "a/dvclive/metrics.json": '{"train": {"loss": 0.4}, "step": 2}',
      "a/dvclive/plots/metrics/lr/pg0.tsv": "step\tpg0\n0\t0.1\n",
      "a/dvclive/plots/metrics/train/loss.tsv": "step\tloss\n0\t0.5\n1\t0.4\n2\t0.3\n",
      "a/dvclive/plots/metrics/val/loss.tsv": "step\tloss\n2\tnan\n",
    });
    expect(curves(found)).toEqual([
      { "train/loss": "step 0: 0.5, 1: 0.4, 2: 0.3", "val/loss": "step 2: NaN" },
    ]);
    expect(found[0]?.leftOut).toEqual([
      { what: "a/dvclive/metrics.json", why: "the run is read from 2 other files" },
      { what: "a/dvclive/plots/metrics/lr/pg0.tsv", why: "not a metric" },
    ]);
  });

  test("reads the layout of the first DVCLive", async () => {
    const found = await readRunAs(dvclive, {
      "dvclive.json": '{"step": 1, "loss": 0.4}',
      "dvclive/loss.tsv": "timestamp\tstep\tloss\r\n1630000000000\t0\t0.5\r\n1630000000001\t1\t0.4\r\n",
      "dvclive/scalars/val/acc.tsv": "timestamp\tstep\tval/acc\n1630000000000\t1\t0.9\n",
    });
    expect(curves(found)).toEqual([{ loss: "step 0: 0.5, 1: 0.4", "val/acc": "step 1: 0.9" }]);
  });

  test("reads a summary alone as one point", async () => {
    const text = '{"train": {"loss": 0.4}, "val": {"loss": 0.5}, "step": 7}';
    expect(curves(await readRunAs(dvclive, { "dvclive/metrics.json": text }))).toEqual([
      { "train/loss": "step 7: 0.4", "val/loss": "step 7: 0.5" },
    ]);
  });

  test("pairs the last trainings of all files in one directory", async () => {
    const found = await readRunAs(dvclive, {
      "plots/metrics/acc.tsv": "step\tacc\n0\t0.9\n",
      "plots/metrics/loss.tsv": "step\tloss\n0\t5\n1\t4\n0\t3\n1\t2\n",
      "plots/metrics/val/loss.tsv": "step\tloss\n0\t6\n1\t5\n0\t4\n1\t3\n",
    });
    expect(curves(found)).toEqual([
      { loss: "step 0: 5, 1: 4", "val/loss": "step 0: 6, 1: 5" },
      { acc: "step 0: 0.9", loss: "step 0: 3, 1: 2", "val/loss": "step 0: 4, 1: 3" },
    ]);
    expect(notesOf(found)).toEqual(["`loss` and 1 more: line 4 starts a new training at step 0"]);
  });

  test("names a broken file", async () => {
    const files = {
      "dvclive/plots/metrics/acc.tsv": "step\tacc\n0\t0.9\n",
      "dvclive/plots/metrics/loss.tsv": "step\tloss\n0\t0.9\n1\n2\t0.7\n",
    };
    await expect(readRunAs(dvclive, files)).rejects.toMatchObject({
      message: "expected 2 cells as in the heading, got 1",
      line: 3,
      file: "dvclive/plots/metrics/loss.tsv",
    });
    const both = { "plots/metrics/loss.tsv": "step\tloss\n0\t1\n", "scalars/loss.tsv": "step\tloss\n0\t1\n" };
    expect(await refusal(() => readRunAs(dvclive, both))).toBe("-: duplicate metric `loss`");
  });

  test.each([
    ["another heading", "plots/metrics/loss.tsv", "epoch\tloss\n1\t2\n"],
    ["another name", "plots/metrics/loss.tsv", "step\taccuracy\n1\t2\n"],
    ["a table elsewhere", "loss.tsv", "step\tloss\n1\t2\n"],
    ["a summary without a step", "metrics.json", '{"loss": 0.5}'],
    ["JSON lines", "metrics.json", '{"step": 1, "loss": 0.5}\n{"step": 2, "loss": 0.4}\n'],
  ])("does not recognise %s", async (_, path, text) => {
    expect(await dvclive.matches(artifactOf(path, text), noColumns)).toBe(false);
  });
});
