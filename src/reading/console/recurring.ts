import type { Group } from "./groups.ts";

/** Whether the lines of a group have metrics at different positions, and not only whole numbers, as counts are. */
export function isRecurring(group: Group): boolean {
  const { plan, lines, epochs, steps, lastBatches, values } = group;
  const last = lines.length - 1;
  if (plan.fields.length === 0 || last < 1) return false;
  const isCount = values.every((list) => Number.isInteger(list.get(0)) && Number.isInteger(list.get(last)));
  if (isCount && !plan.fields.some(({ metric }) => /loss/i.test(metric))) return false;
  const counters = isOfOnePass(group) ? [epochs, steps] : [epochs, steps, lastBatches];
  return counters.some((list) => {
    const at = list.get(last);
    return Number.isFinite(at) && Number.isFinite(list.get(0)) && at !== list.get(0);
  });
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
