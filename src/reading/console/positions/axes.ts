import type { Axis } from "../../../curves/model.ts";
import { type Group, type Log, sectionOf } from "../groups/groups.ts";
import { isEvaluation } from "../line/plan.ts";
import { evaluatesBySteps, roundsEpochs } from "./evaluation-steps.ts";
import { jumpingGroups } from "./interleaved.ts";
import { Marks } from "./marks.ts";
import { groupsOfRounds } from "./rounds.ts";
import { findTrailing, type Trailing } from "./trailing.ts";
import { type Break, findBreaks } from "./trainings.ts";
import { weakAxis } from "./weak-axis.ts";

/** The counter that numbers a log's values, and the trainings that it tells apart. */
export type MainAxis = {
  readonly axis: Axis;
  /** The position of a row; NaN before the first. */
  readonly positionOf: (group: Group, row: number) => number;
  /** Whether the lines of a group have the counter themselves. */
  readonly isCounted: (group: Group) => boolean;
  /** Whether lines without metrics count something else too, so that lines without a counter have no position. */
  readonly isNoisy: boolean;
  readonly trailing: Trailing;
  /** The training that a line is of, from 0; null for lines that only repeat values. */
  readonly trainingOf: (line: number, group: Group) => number | null;
  /** The shapes that count trainings in place of their epochs: their lines are of none. */
  readonly rounds: ReadonlySet<Group>;
  /** The different positions in their order, of each training. */
  readonly positions: readonly (readonly number[])[];
  readonly startLine: (training: number) => number;
  readonly startAt: (training: number) => number;
  /** Whether all positions of a training are of models of an earlier one, each loaded before. */
  readonly isOfCheckpoints: (training: number) => boolean;
};

type Counting = Pick<MainAxis, "axis" | "positionOf" | "isCounted"> & {
  readonly totalOf: (group: Group, row: number) => number;
};

const byEpoch: Counting = {
  axis: "epoch",
  positionOf: ({ epochs }, row) => epochs.get(row),
  isCounted: ({ plan }) => plan.counters.some(({ kind }) => kind === "epoch"),
  totalOf: ({ epochTotals }, row) => epochTotals.get(row),
};
const byStep: Counting = {
  axis: "step",
  positionOf: ({ steps }, row) => steps.get(row),
  isCounted: ({ plan }) => plan.counters.some(({ kind }) => kind === "step"),
  totalOf: ({ totals }, row) => totals.get(row),
};
const byBatch: Counting = {
  axis: "step",
  positionOf: ({ lastBatches }, row) => lastBatches.get(row),
  isCounted: ({ plan }) => plan.counters.some(({ kind }) => kind === "batch"),
  totalOf: ({ totals }, row) => totals.get(row),
};
/** A counter without a name; it holds for the lines below that count nothing. */
const byWeak: Counting = {
  axis: "epoch",
  positionOf: ({ lastBatches }, row) => lastBatches.get(row),
  isCounted: ({ plan }) => plan.weak !== null,
  totalOf: ({ totals }, row) => totals.get(row),
};

/** The axis of a log: epochs if it counts them, else steps, else its one counter. Throws a FormatError. */
export function mainAxis(log: Log): MainAxis | null {
  if (!log.groups.some(({ plan }) => plan.fields.length > 0)) return null;
  const weak: Counting = { ...byWeak, axis: weakAxis(log.groups) };
  const named = [byEpoch, byStep, byBatch].filter((one) => distinct(log, one) > 0);
  const countings =
    named.length > 0 && !(onlySettings(log, named) && distinct(log, weak) > 1) ? named : [weak];
  const usual = countings.find((one) => distinct(log, one) > 1) ?? countings[0];
  const found =
    usual === byEpoch && (evaluatesBySteps(log.groups) || roundsEpochs(log.groups)) ? byStep : usual;
  const isOneEpoch = found !== undefined && found !== weak && evaluatesOnce(log, found);
  const counting = isOneEpoch ? byEpoch : found;
  if (counting === undefined) return null;
  const { isCounted, positionOf, totalOf } = counting;
  // `Early stopping, best iteration is: [607]` goes back in no training.
  const countOf = (group: Group, row: number) =>
    sectionOf(log, group, row)?.side === "best" ? Number.NaN : positionOf(group, row);
  const all = new Marks(log.groups.filter(isCounted), countOf, totalOf);
  const jumping = jumpingGroups(all);
  const hasOwn = all.groups.some(({ plan }) => plan.fields.length > 0);
  const isNoise = (group: Group) => hasOwn && group.plan.fields.length === 0 && jumping.has(group);
  const rounds = groupsOfRounds(all);
  const marks = all.of(all.groups.filter((group) => !isNoise(group) && !rounds.has(group)));
  const trailing = findTrailing(log, marks, counting);
  const breaks = findBreaks(marks, counting.axis, log);
  const main = toAxis(counting, marks, breaks, all.groups.some(isNoise), log.loads);
  const trainingOf = (line: number, group: Group) =>
    rounds.has(group) ? null : main.trainingOf(line, group);
  return { ...main, trainingOf, rounds, trailing };
}

/** Whether counters stand on lines without metrics only, and never count: `iterations: 5000`. */
function onlySettings(log: Log, countings: readonly Counting[]): boolean {
  return countings.every(
    (one) =>
      distinct(log, one) === 1 &&
      !log.groups.some((group) => one.isCounted(group) && group.plan.fields.length > 0),
  );
}

/** Whether a log of one epoch evaluates at its end, on lines that do not count as the others. */
function evaluatesOnce(log: Log, { isCounted, positionOf }: Counting): boolean {
  return (
    distinct(log, byEpoch) === 1 &&
    log.groups.some(
      (group) =>
        isEvaluation(group.plan) &&
        (!isCounted(group) || positionOf === byBatch.positionOf) &&
        group.lines.length === 1,
    )
  );
}

/** How many different positions there are: 0, 1 or 2 for more. Of a setting before the lines with metrics, none. */
function distinct(log: Log, counting: Counting): number {
  const counted = log.groups.filter((group) => counting.isCounted(group));
  const metrics = counted.filter(({ plan }) => plan.fields.length > 0);
  return distinctIn(
    metrics.length === 0
      ? counted
      : counted.filter((group) => metrics.includes(group) || distinctIn([group], counting) > 1),
    counting,
  );
}

function distinctIn(groups: readonly Group[], { positionOf }: Pick<Counting, "positionOf">): number {
  let first = Number.NaN;
  for (const group of groups) {
    for (let row = 0; row < group.lines.length; row++) {
      const at = positionOf(group, row);
      if (Number.isNaN(at)) continue;
      if (Number.isNaN(first)) first = at;
      else if (at !== first) return 2;
    }
  }
  return Number.isNaN(first) ? 0 : 1;
}

function toAxis(
  counting: Counting,
  marks: Marks,
  breaks: readonly Break[],
  isNoisy: boolean,
  loads: readonly number[],
): Omit<MainAxis, "trailing" | "rounds"> {
  const starts = breaks.filter(({ kind }) => kind === "training");
  const find = trainingFinder(counting, starts, closingsIn(breaks, marks));
  const positions: Set<number>[] = [new Set(), ...starts.map(() => new Set<number>())];
  const counted = new Set<number>();
  const loaded = positions.map(() => new Set<number>());
  const isSetting = settingsAmong(marks);
  let [next, before] = [0, 0];
  for (const { line, at, group } of marks) {
    while ((loads[next] ?? line) < line) next++;
    const training = find(line, group);
    if (training === null) continue;
    if (!positions[training]?.has(at) && (loads[next - 1] ?? 0) > before) loaded[training]?.add(at);
    before = line;
    positions[training]?.add(at);
    if (!isSetting(group)) counted.add(training);
  }
  return {
    ...counting,
    isNoisy,
    trainingOf: (line, group) => {
      const training = find(line, group);
      return training !== null && counted.has(training) ? training : null;
    },
    positions: positions.map((set) => [...set]),
    startLine: (training) => starts[training - 1]?.line ?? 1,
    startAt: (training) => starts[training - 1]?.at ?? 0,
    isOfCheckpoints: (training) => {
      const own = positions[training] ?? new Set();
      const isKnown = (at: number) => positions.slice(0, training).some((earlier) => earlier.has(at));
      return own.size > 1 && [...own].every((at) => loaded[training]?.has(at) && isKnown(at));
    },
  };
}

/** Whether a shape prints a setting: `epoch: 15`, the same each time, before a training of which other shapes tell. */
function settingsAmong(marks: Marks): (group: Group) => boolean {
  const first = new Map<Group, number>();
  const counting = new Set(marks.groups.filter(({ plan }) => plan.fields.length > 0));
  for (const { group, at } of marks) {
    if (!first.has(group)) first.set(group, at);
    else if (first.get(group) !== at) counting.add(group);
  }
  return (group) => counting.size > 0 && !counting.has(group);
}

/** Lines of a group that only repeat values; those without a counter do until another group counts again. */
type Closing = {
  readonly group: Group;
  readonly from: number;
  readonly until: number;
  readonly resumed: number;
};

function closingsIn(breaks: readonly Break[], marks: Marks): Closing[] {
  const starts = breaks.filter(({ kind }) => kind === "training");
  return breaks
    .filter(({ kind }) => kind === "closing")
    .map((one) => {
      const next = starts.find(({ line }) => line > one.line)?.line ?? Number.POSITIVE_INFINITY;
      const resumed = lineAfter(marks, one) ?? next;
      return { group: one.group, from: one.line, until: next, resumed };
    });
}

/** The first line after a break in which another group counts. */
function lineAfter(marks: Marks, { line, group }: Break): number | null {
  for (const mark of marks) if (mark.line > line && mark.group !== group) return mark.line;
  return null;
}

// The marks, one for each line, are not kept.
function trainingFinder(
  counting: Counting,
  starts: readonly Break[],
  closings: readonly Closing[],
): MainAxis["trainingOf"] {
  const indexOf = (line: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (line, group) => {
    for (const { group: closed, from, until, resumed } of closings) {
      if (
        line >= from &&
        line < (closed === group ? until : resumed) &&
        (closed === group || !counting.isCounted(group))
      )
        return null;
    }
    return indexOf(line);
  };
}
