import { curves, TextFile } from "./text-file.ts";

/** The `metrics.csv` of PyTorch Lightning: train rows and val rows in turn, a third of the cells blank. */
export function metricsCsv(path: string, bytes: number): void {
  const { loss, accuracy } = curves(11);
  const file = new TextFile(path);
  file.write(
    "epoch,grad_norm,lr-AdamW,step,train_acc,train_aux_loss,train_f1,train_loss,val_acc,val_aux_loss,val_f1,val_loss\n",
  );
  for (let row = 0; file.bytes < bytes; row++) {
    const step = (row >> 1) * 50 + 49;
    const always = `${Math.floor(step / 1000)},${loss(row)},${Math.fround(1e-3 / (1 + row / 1e5))},${step}`;
    const metrics = `${accuracy(row)},${loss(row)},${accuracy(row)},${loss(row)}`;
    file.write(row % 2 === 0 ? `${always},${metrics},,,,\n` : `${always},,,,,${metrics}\n`);
  }
  file.close();
}

/** A dict on each line, train and val side by side. */
export function flatLines(path: string, bytes: number): void {
  const { loss, accuracy } = curves(12);
  const file = new TextFile(path);
  for (let step = 1; file.bytes < bytes; step++) {
    const row = {
      step,
      epoch: step / 1000,
      "train/loss": loss(step),
      "train/accuracy": accuracy(step),
      "val/loss": loss(step),
      "val/accuracy": accuracy(step),
    };
    file.write(`${JSON.stringify(row)}\n`);
  }
  file.close();
}

/** The same with the sides a level down. */
export function nestedLines(path: string, bytes: number): void {
  const { loss, accuracy } = curves(13);
  const file = new TextFile(path);
  for (let step = 1; file.bytes < bytes; step++) {
    const side = () => ({
      loss: loss(step),
      accuracy: accuracy(step),
      f1: accuracy(step),
      aux_loss: loss(step),
    });
    file.write(`${JSON.stringify({ step, epoch: step / 1000, train: side(), val: side() })}\n`);
  }
  file.close();
}

/** What the Trainer of Hugging Face saves: indented, an evaluation after each tenth record. */
export function trainerState(path: string, bytes: number): void {
  const { loss, accuracy } = curves(14);
  const file = new TextFile(path);
  file.write('{\n  "best_metric": null,\n  "epoch": 4.0,\n  "log_history": [\n');
  for (let row = 0; file.bytes < bytes; row++) {
    const step = (row + 1) * 10;
    const epoch = step / 1000;
    const learning_rate = 5e-5 / (1 + row / 1e4);
    const records: object[] = [{ epoch, grad_norm: loss(row), learning_rate, loss: loss(row), step }];
    if (row % 10 === 9) {
      const speed = { eval_runtime: 9.4, eval_samples_per_second: 2559.844, eval_steps_per_second: 319.98 };
      records.push({ epoch, eval_accuracy: accuracy(row), eval_loss: loss(row), ...speed, step });
    }
    const text = records.map((record) => JSON.stringify(record, null, 2).replaceAll("\n", "\n    "));
    file.write(`${row === 0 ? "" : ",\n"}    ${text.join(",\n    ")}`);
  }
  file.write('\n  ],\n  "logging_steps": 10,\n  "max_steps": 1000000\n}\n');
  file.close();
}
