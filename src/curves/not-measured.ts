import type { Series } from "./model.ts";
import { isLoss, wordsOf } from "./name-words.ts";
import { parseName } from "./names.ts";

const bySize = /(?:^|[/_ ])m?a[pr](?:@\d+)?[-_ ]?(?:s|m|l|small|medium|large)$/i;

/** Why the values of a series, of those of a run, are none that were measured; null if they are. */
export function whyNotMeasured(series: Series, all: readonly Series[]): string | null {
  if (isOfNoObjects(series)) return "no objects of this size";
  return isNeverEvaluated(series, all) ? "0 at every evaluation: nothing was evaluated" : null;
}

/** Whether it is a metric of COCO over the objects of a size that the data has none of: -1, or NaN in Detectron2. */
function isOfNoObjects({ name, values }: Series): boolean {
  return bySize.test(name.slice(-40)) && values.every((value) => value === -1 || Number.isNaN(value));
}

/** A training loss is this far from one that is rounded to 0. */
const minTrainLoss = 0.05;

/** Whether it is the loss of an evaluation that a program without validation data logs as 0, beside the train loss. */
function isNeverEvaluated({ name, values }: Series, all: readonly Series[]): boolean {
  if (values.length < 2 || values.some((value) => value !== 0)) return false;
  const { metric, split } = parseName(name);
  if (split !== "val" || !isLoss(wordsOf(metric))) return false;
  return all.some((other) => {
    const { metric: its, split: side } = parseName(other.name);
    return its === metric && side !== "val" && other.values.every((value) => value >= minTrainLoss);
  });
}
