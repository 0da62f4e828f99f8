import type { NumberList } from "../../bytes/number-list.ts";
import { isReward } from "../../table/columns.ts";
import type { Group } from "../groups/groups.ts";
import { isScore } from "../line/label-parts.ts";
import { tokenize } from "../line/tokens.ts";

/** Whether the lines of a group have metrics at different positions, and not only whole numbers, as counts are. */
export function isRecurring(group: Group): boolean {
  const { plan, lines, epochs, steps, lastBatches } = group;
  const last = lines.length - 1;
  if (plan.fields.length === 0 || last < 1) return false;
  if (showsCounts(group) && !plan.fields.some(({ metric }) => /loss/i.test(metric))) return false;
  const counters =
    isOfOnePass(group) || areWholePasses(group) ? [epochs, steps] : [epochs, steps, lastBatches];
  return counters.some((list) => {
    if (Number.isNaN(list.get(0)))
      return isCountedBehind(list, last) || (list === epochs && isBeforeEpochs(list, last));
    const at = list.get(last);
    return Number.isFinite(at) && at !== list.get(0);
  });
}

/** Whether a counter without a name is at one of several totals in its first and last line: `8/8 [=====] loss: 0.5`, `7/7 [=====] loss: 0.6`. */
function areWholePasses({ plan, batches, totals }: Group): boolean {
  const ends = [0, batches.length - 1];
  const [first, last] = ends.map((row) => totals.get(row));
  return plan.weak !== null && first !== last && ends.every((row) => batches.get(row) === totals.get(row));
}

/** Whether the first line has no count yet, and then each has the next one: the line that counts stands behind. */
function isCountedBehind(counts: NumberList, last: number): boolean {
  const step = counts.get(2) - counts.get(1);
  return last > 2 && step > 0 && counts.get(last) - counts.get(last - 1) === step;
}

/** Whether the first line stands before all epochs, as of an evaluation before the training, and the others in their order. */
function isBeforeEpochs(epochs: NumberList, last: number): boolean {
  if (last <= 2 || !(epochs.get(last) > epochs.get(1))) return false;
  for (let row = 2; row <= last; row++) if (!(epochs.get(row) >= epochs.get(row - 1))) return false;
  return true;
}

/** A trained agent is shown for so many episodes at most. */
const maxShown = 20;

/** Whether its values are whole and printed so, `20` and not `20.0`, or are what a game gave in a few episodes. */
function showsCounts({ plan, values, lines, examples }: Group): boolean {
  const isWhole = values.every((list) =>
    [0, lines.length - 1].every((row) => Number.isInteger(list.get(row))),
  );
  if (!isWhole) return false;
  const isOfGame = plan.fields.every(({ metric }) => isReward(metric) || isScore(metric));
  if (isOfGame) return lines.length <= maxShown;
  const text = examples[0]?.text ?? "";
  const { slots } = tokenize(text);
  return plan.fields.every(({ slot }) => !text.slice(slots[slot]?.from, slots[slot]?.to ?? 0).includes("."));
}

/**
 * Whether its counter of batches makes no curve of its metrics: those of an evaluation and, where it is of so many, an accuracy so
 * far.
 */
export function isOfOnePass({ plan, totals }: Group): boolean {
  const ofTraining = plan.fields.filter(({ side }) => side === null || side === "train");
  return (
    ofTraining.every(({ isMean, metric }) => isMean && !/loss/i.test(metric) && !isReward(metric)) &&
    (Number.isFinite(totals.get(0)) ||
      (ofTraining.length === 0 && plan.counters.some(({ kind }) => kind === "batch")))
  );
}
