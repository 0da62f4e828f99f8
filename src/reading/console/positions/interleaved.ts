import type { Axis } from "../../../curves/model.ts";
import { groupBy } from "../../../text/group-by.ts";
import { FormatError } from "../../format-error.ts";
import type { Group } from "../groups/groups.ts";
import { goesBack, type Mark, type Marks } from "./marks.ts";
import { refuseTurns } from "./turns.ts";

/** Where a counter goes back more often, and over a larger share, two trainings print at once. */
const minReturns = 3;
const maxShare = 0.15;

/** Refuses two trainings that print lines of one shape. */
export function refuseInterleaved(marks: Marks, axis: Axis): void {
  for (const jumps of jumpingGroups(marks).values()) throw interleaved(axis, jumps);
}

/**
 * Refuses two trainings whose lines of different shapes record and count the same, and go back by turns: `… | model A`, `… | model B`.
 * `starts`: the lines at which trainings begin.
 */
export function refuseByTurns(marks: Marks, axis: Axis, starts: readonly number[]): void {
  const recording = marks.groups.filter(({ plan }) => plan.fields.length > 0);
  for (const alike of groupBy(recording, recordedBy).values()) {
    const own = marks.of(alike);
    if (!goesBack(own)) continue;
    let begun = 0;
    const trainings = groupBy([...own], ({ line }) => {
      while ((starts[begun] ?? Number.POSITIVE_INFINITY) <= line) begun++;
      return begun;
    });
    for (const training of trainings.values()) {
      const jumps = alike.length < 2 ? null : findJumps(training);
      if (jumps !== null) throw interleaved(axis, jumps);
    }
    refuseTurns([...trainings.values()], axis);
  }
}

/** What lines of a shape record, and what they count. */
function recordedBy({ plan: { fields, counters } }: Group): string {
  return [...fields.map(({ label }) => label), "", ...counters.map(({ kind }) => kind)].join("\n");
}

/** How often a counter goes back, and the first lines where it does. */
export type Jumps = { readonly returns: number; readonly lines: readonly number[] };

/** The shapes whose counter goes back again and again, and not to its start. */
export function jumpingGroups(marks: Marks): Map<Group, Jumps> {
  const jumping = new Map<Group, Jumps>();
  for (const group of marks.groups) {
    const jumps = findJumps(marks.of([group]));
    if (jumps !== null) jumping.set(group, jumps);
  }
  return jumping;
}

/** Finds where a counter goes back again and again, and not to its start; null if it does not. */
export function findJumps(marks: Iterable<Pick<Mark, "at" | "line">>): Jumps | null {
  let [start, last, count, returns] = [Number.NaN, Number.NaN, 0, 0];
  const lines: number[] = [];
  for (const { at, line } of marks) {
    if (count++ === 0) start = at;
    if (at < last && at > start && returns++ < 2) lines.push(line);
    last = at;
  }
  return returns < minReturns || returns <= maxShare * count ? null : { returns, lines };
}

/** Makes the error for a log that two trainings wrote at the same time. */
export function interleaved(axis: Axis, { returns, lines }: Jumps): FormatError {
  const where = lines.map((line) => `line ${line}`).join(" and ");
  return new FormatError(
    `expected one training, got two at the same time: the ${axis} goes back ${returns} times (${where}, …); give each training a log of its own`,
    lines[0] ?? null,
  );
}
