import type { Group } from "../groups/groups.ts";
import type { Point } from "../positions/points.ts";

/** A line without values that counts what stands below it. */
type Announcement = { readonly line: number; readonly epoch: number; readonly step: number };

/**
 * Whether each value stands below a line of its own that counts on within the epoch, `Evaluation in epoch 0 after 80 steps:`, up to
 * its end, `Evaluation after epoch 0:`.
 */
export function announcedIn(groups: readonly Group[]): (points: readonly Point[]) => boolean {
  const counting = groups.filter(({ plan }) => plan.fields.length === 0 && counts(plan, "epoch"));
  if (!counting.some(({ plan }) => counts(plan, "step"))) return () => false;
  const all = counting.flatMap(announcementsOf).sort((a, b) => a.line - b.line);
  return (points) => {
    let next = 0;
    let last: Announcement | undefined;
    return points.every(({ line, at }) => {
      while ((all[next]?.line ?? Number.POSITIVE_INFINITY) < line) next++;
      const own = all[next - 1];
      const goesOn = own?.epoch === at && (last?.epoch !== at || own.step > last.step);
      last = own;
      return goesOn;
    });
  };
}

function announcementsOf({ plan, lines, epochs, steps }: Group): Announcement[] {
  const countsSteps = counts(plan, "step");
  return Array.from({ length: lines.length }, (_, row) => ({
    line: lines.get(row),
    epoch: epochs.get(row),
    step: countsSteps ? steps.get(row) : Number.POSITIVE_INFINITY,
  }));
}

function counts({ counters }: Group["plan"], counted: "epoch" | "step"): boolean {
  return counters.some(({ kind }) => kind === counted);
}
