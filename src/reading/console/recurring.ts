import type { Group } from "./groups.ts";
import { tokenize } from "./tokens.ts";

/** Whether the lines of a group have metrics at different positions, and not only whole numbers, as counts are. */
export function isRecurring(group: Group): boolean {
  const { plan, lines, epochs, steps, lastBatches } = group;
  const last = lines.length - 1;
  if (plan.fields.length === 0 || last < 1) return false;
  if (showsCounts(group) && !plan.fields.some(({ metric }) => /loss/i.test(metric))) return false;
  const counters = isOfOnePass(group) ? [epochs, steps] : [epochs, steps, lastBatches];
  return counters.some((list) => {
    const at = list.get(last);
    // Of lines that stand before the one that counts them, the first has no count yet.
    const first = Number.isNaN(list.get(0)) ? list.get(1) : list.get(0);
    return Number.isFinite(at) && Number.isFinite(first) && at !== first;
  });
}

/** Whether its values are whole and printed so: `20`, not `20.0`. */
function showsCounts({ plan, values, lines, examples }: Group): boolean {
  const isWhole = values.every((list) =>
    [0, lines.length - 1].every((row) => Number.isInteger(list.get(row))),
  );
  if (!isWhole) return false;
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
    ofTraining.every(({ isMean, metric }) => isMean && !/loss/i.test(metric)) &&
    (Number.isFinite(totals.get(0)) ||
      (ofTraining.length === 0 && plan.counters.some(({ kind }) => kind === "batch")))
  );
}
