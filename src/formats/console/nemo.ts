import { consoleFormat } from "../../reading/console/console-format.ts";

import { type Pair, parsePairs } from "../../reading/console/line-pairs.ts";
import { progressFrames } from "../../reading/console/progress-frames.ts";

/** `Epoch 0:   5%|▌    | 3/62 [02:59<58:44,  0.02it/s, v_num=8-06, reduced_train_loss=6.930, global_step=1.000]`. */
const bar = /\bEpoch (\d{1,9}): [^[\]]{0,300}? (\d{1,9})\/(\d{1,9}) \[(\d[^\]]{0,4000})\]/;
/** NeMo 2 prints lines: `Training epoch 0, iteration 28/99 | lr: 5.6e-06 | global_step: 28 | reduced_train_loss: 2.778`. */
const iteration = /\bTraining epoch (\d{1,9}), iteration (\d{1,12})\/\d{1,12} \| (.*)$/;
/** Printed by Lightning when it saves a checkpoint. */
const reached =
  /\bEpoch \d{1,9}, (?:global )?step (\d{1,12}): '?([\w./-]{1,100})'? reached (\S{1,40}) \(best/;

/** Speed, progress and sizes: not metrics. */
const bookkeeping =
  /^(v_num|epoch|lr(-.*)?|learning_rate|global_step|global_batch_size|micro_batch_size|consumed_samples|.* in s|.*_time|.*time|throughput.*|samples\/sec|.*norm|peak_memory.*|TFLOPS.*)$/i;

/** NVIDIA NeMo, and the progress bar of PyTorch Lightning, on which it is built. */
export const nemo = consoleFormat({
  id: "nemo",
  title: "NeMo and Lightning console",
  lines: progressFrames,
  reader: () => {
    const shown = new Map<string, number>();
    let last: number | null = null;
    return (text) => {
      const found = readState(text);
      if (found === null) return null;
      const { step, pairs } = found;
      const fresh = pairs.filter(([name, value]) =>
        // A progress bar repeats the last validation's value until the next one.
        isOfValidation(name) ? !isShown(value, shown.get(name)) : step !== last,
      );
      for (const [name, value] of pairs) shown.set(name, value);
      last = step;
      return fresh.length === 0 ? null : [["step", step], ...fresh];
    };
  },
});

function readState(text: string): { step: number; pairs: Pair[] } | null {
  const [, epoch, done, total, postfix] = bar.exec(text) ?? [];
  if (postfix !== undefined) {
    const step = Number(epoch) * Number(total) + Number(done);
    return { step, pairs: metricsOf(parsePairs(postfix.split(", "), "=")) };
  }
  const [, , count, stats] = iteration.exec(text) ?? [];
  if (stats !== undefined) {
    const pairs = parsePairs(stats.split(" | "), ": ");
    const step = pairs.find(([name]) => name === "global_step")?.[1] ?? Number(count);
    return { step, pairs: metricsOf(pairs) };
  }
  const [, step, name = "", value = ""] = reached.exec(text) ?? [];
  return step === undefined ? null : { step: Number(step), pairs: parsePairs([`${name}=${value}`], "=") };
}

/** Drops bookkeeping. `reduced_train_loss`, over all ranks, replaces the smoothed `loss`. */
function metricsOf(pairs: readonly Pair[]): Pair[] {
  const isReduced = pairs.some(([name]) => name === "reduced_train_loss");
  return pairs
    .filter(([name]) => !bookkeeping.test(name) && !(isReduced && name === "loss"))
    .map(([name, value]) => [name === "reduced_train_loss" ? "train_loss" : name, value]);
}

function isOfValidation(name: string): boolean {
  return /^(val|valid|validation|test)[_/]/.test(name);
}

/** A progress bar rounds to three digits, a line to four. */
function isShown(value: number, last: number | undefined): boolean {
  if (last === undefined) return false;
  return [last, Number(last.toPrecision(3)), Number(last.toPrecision(4))].some((shown) =>
    Object.is(shown, value),
  );
}
