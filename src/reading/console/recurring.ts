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

/** Whether its counter of so many batches makes no curve of its metrics: those of an evaluation, and an accuracy so far. */
export function isOfOnePass({ plan, totals }: Group): boolean {
  return (
    Number.isFinite(totals.get(0)) &&
    plan.fields.every(({ side, isMean, metric }) =>
      side === null || side === "train" ? isMean && !/loss/i.test(metric) : true,
    )
  );
}
