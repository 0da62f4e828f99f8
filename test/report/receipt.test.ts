import { expect, test } from "vitest";
import { describeReceipt } from "../../src/report/receipt.ts";
import type { ReportedCurve, ReportedReceipt, ReportedRun } from "../../src/report/schema.ts";

const point = { at: 1, train: 1, val: 1 };

function curve(metric: string, train: string | null, val: string | null): ReportedCurve {
  return {
    metric,
    train,
    val,
    direction: "min",
    axis: "epoch",
    points: 96,
    first: point,
    best: point,
    last: { ...point, at: 96 },
    gap: { absolute: 0, relative: 0 },
    base: null,
    plot: { at: [], train: null, val: null },
  };
}

function series(
  name: string,
  side: "train" | "val" | null,
  more: Partial<ReportedReceipt["series"][number]> = {},
): ReportedReceipt["series"][number] {
  const metric = side && "loss";
  const lines = { first: 41, last: 2210 };
  return {
    name,
    place: null,
    file: "logs/train.log",
    lines,
    values: 96,
    side,
    metric,
    side_from: null,
    shift: null,
    ...more,
  };
}

function run(curves: ReportedCurve[], receipt: ReportedReceipt, files: string[] = []): ReportedRun {
  return {
    name: "a",
    verdict: "pass",
    format: "csv",
    files,
    params: {},
    group: "a",
    base_params: {},
    evaluations: 96,
    metrics: [],
    curves,
    receipt,
    rules: {},
  };
}

test("names both sides, the lines and what was left out, with a reason where one is needed", () => {
  const receipt = {
    series: [
      series("loss", "train"),
      series("Vali Loss", "val", { lines: { first: 50, last: 2200 } }),
      series("fps", null),
    ],
    left_out: [
      { what: "4700 batch lines", why: "a train loss for each epoch is there" },
      { what: "lr", why: "not a metric" },
    ],
  };
  expect(describeReceipt(run([curve("loss", "loss", "Vali Loss")], receipt))).toBe(
    "train ← loss, val ← Vali Loss; 96 epochs from lines 41 to 2210 of train.log; " +
      "left out: 4700 batch lines (a train loss for each epoch is there), lr, fps",
  );
});

test("counts the values of a side that differs, and tells where its side is from", () => {
  const receipt = {
    series: [
      series("train/loss", "train", { values: 960 }),
      series("val/loss", "val", { place: "loss #", side_from: "the heading `Validation:`" }),
    ],
    left_out: [],
  };
  expect(describeReceipt(run([curve("loss", "train/loss", "val/loss")], receipt))).toBe(
    "train ← train/loss (960 values), val ← val/loss of `loss #`, by the heading `Validation:`; " +
      "96 epochs from lines 41 to 2210 of train.log",
  );
});

test("names the metrics where there are several, and only counts many", () => {
  const curves = ["loss", "acc", "f1", "auc", "bleu", "wer"].map((metric) => curve(metric, metric, null));
  const receipt = {
    series: [series("loss", "train", { lines: null }), series("acc", "train", { file: "b.csv" })],
    left_out: [],
  };
  expect(describeReceipt(run(curves, receipt))).toBe(
    "loss: train (no side told) ← loss; acc: train (no side told) ← acc; f1: train (no side told) ← f1; auc: train (no side told) ← auc; and 2 more metrics; 96 epochs from 2 files",
  );
});

test("names what is shown and not judged", () => {
  const unknown = { ...curve("KL", "KL", null), direction: null };
  const receipt = { series: [series("loss", "train"), series("KL", "train")], left_out: [] };
  expect(describeReceipt(run([curve("loss", "loss", null), unknown], receipt))).toBe(
    "loss: train (no side told) ← loss; shown, not judged: KL; 96 epochs from lines 41 to 2210 of train.log",
  );
});

test("does not call the batches of an epoch epochs", () => {
  const curves = [{ ...curve("loss", "loss", null), last: { ...point, at: 12.75 } }];
  const receipt = { series: [series("loss", "train")], left_out: [] };
  expect(describeReceipt(run(curves, receipt))).toBe(
    "train (no side told) ← loss; 96 evaluations by epoch from lines 41 to 2210 of train.log",
  );
});

test("counts the files that are read where no series names its own", () => {
  const receipt = {
    series: [series("loss", "train", { file: null, lines: null })],
    left_out: [{ what: "run/metrics.json", why: "the run is read from 2 other files" }],
  };
  const files = ["run/epoch_0.json", "run/epoch_1.json", "run/metrics.json"];
  expect(describeReceipt(run([curve("loss", "loss", null)], receipt, files))).toMatch(
    /; 96 epochs from 2 files; left out: run\/metrics\.json/,
  );
});
