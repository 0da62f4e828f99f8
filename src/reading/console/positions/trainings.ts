import type { Axis } from "../../../curves/model.ts";
import { FormatError } from "../../format-error.ts";
import type { Group, Log } from "../groups/groups.ts";
import { isEvaluation, sumsUp } from "../line/plan.ts";
import { refuseByTurns, refuseInterleaved } from "./interleaved.ts";
import { lookAhead, type Mark, type Marks } from "./marks.ts";
import { startsOfTrainings } from "./starts.ts";

/** Where the main counter goes back. */
export type Break = {
  readonly line: number;
  /** Another training begins, a training is resumed, or lines follow that repeat values of it. */
  readonly kind: "training" | "resume" | "closing";
  readonly at: number;
  /** For `closing`: the shape that it concerns. */
  readonly group: Group;
};

/** More trainings in one log are no trainings. */
const maxTrainings = 200;

/** A training that is resumed keeps more than this share of what it had done. */
const maxReach = 0.1;

/** No training leaves out so many times what lies between two of its lines. */
const minJump = 10;

/** `pass`: of how many batches a pass over the data is. */
type State = {
  first: number;
  last: number;
  count: number;
  total: number;
  stride: number;
  pass: number;
};

/**
 * Finds where a log goes back: to another training, or to an earlier position of the same. A training begins behind each of
 * the lines `starts`, too. Throws a FormatError for two trainings that print at the same time.
 */
export function findBreaks(
  marks: Marks,
  axis: Axis,
  { starts: told, stages, loads }: Pick<Log, "starts" | "stages" | "loads">,
): Break[] {
  const starts = startsOfTrainings(told, marks);
  refuseInterleaved(marks, axis);
  const ends = new Map<Group, number>();
  const counts = new Map<Group, number>();
  for (const { group, line } of marks) {
    ends.set(group, line);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const breaks: Break[] = [];
  let states = new Map<Group, State>();
  let [start, max] = [Number.NaN, Number.NEGATIVE_INFINITY];
  let isSummedUp = false;
  const closed = new Set<Group>();
  /** The first mark of a new shape that went back while the other shapes go on: a training may begin there. */
  let early = -1;
  /** The shapes before it. */
  let known: ReadonlySet<Group> = new Set();
  let reread = 0;
  let next = 0;
  const begin = (mark: Mark): void => {
    states = new Map();
    closed.clear();
    [start, max] = [mark.at, mark.at];
    [early, isSummedUp] = [-1, false];
  };
  for (let index = 0; index < marks.length; index++) {
    const mark = marks.at(index);
    if (mark === undefined) break;
    const { group, line, at } = mark;
    const isStart = (starts[next] ?? line) < line;
    while ((starts[next] ?? line) < line) next++;
    // Where each round is printed, the first of them stands before the line.
    if (isStart && at <= max) {
      breaks.push({ line, kind: "training", at, group });
      begin(mark);
    }
    if (closed.has(group)) continue;
    const isCaughtUp = at >= max && early !== -1;
    if (isCaughtUp && !isOfOther(index)) early = -1;
    const state = states.get(group);
    if (Number.isNaN(start)) begin(mark);
    const isOther =
      state === undefined &&
      at < max &&
      [...states.keys()].every(
        (other) => other === group || (ends.get(other) ?? 0) < line || (counts.get(other) ?? 0) < 2,
      );
    if (early === -1 && state === undefined && at < max && !isOther) {
      if (kindOf(mark, undefined, index) === "training") [early, known] = [index, new Set(states.keys())];
    }
    const goesBack =
      state !== undefined &&
      (at < state.last ||
        (isCaughtUp && early !== -1) ||
        (axis === "epoch" && isAhead(mark, state)) ||
        isOfOtherData(mark, state, index));
    if (goesBack || isOther) {
      const first = marks.at(early);
      if (first !== undefined && first.at <= at && reread++ < maxTrainings) {
        breaks.push({ line: first.line, kind: "training", at: first.at, group: first.group });
        index = early;
        begin(first);
        update(first);
        continue;
      }
      const kind = kindOf(mark, state, index);
      breaks.push({ line: kind === "training" ? startOf(mark, index) : line, kind, at, group });
      if (kind === "training") begin(mark);
      if (kind === "closing") {
        closed.add(group);
        continue;
      }
    }
    update(mark);
  }
  if (breaks.filter(({ kind }) => kind === "training").length > maxTrainings) {
    throw new FormatError(
      `expected at most ${maxTrainings} trainings in a log: its ${axis}s start again more often`,
    );
  }
  refuseByTurns(
    marks,
    axis,
    breaks.flatMap(({ kind, line }) => (kind === "training" ? [line] : [])),
  );
  return breaks;

  /** Where a training begins: shapes that had not come further than its first position go back unseen. */
  function startOf({ line, at }: Mark, index: number): number {
    let first = index;
    while (marks.at(first - 1)?.at === at) first--;
    const isBehind = (marks.at(first - 1)?.at ?? at) > at;
    return isBehind ? (marks.at(first)?.line ?? line) : line;
  }

  /** Whether only new shapes count from the early mark to here: one, and the known ones start again; or to beyond the known ones, which go on. */
  function isOfOther(until: number): boolean {
    const groups = new Set<Group>();
    let reached = Number.NEGATIVE_INFINITY;
    for (let index = early; index < marks.length; index++) {
      const mark = marks.at(index);
      if (mark === undefined) break;
      if (known.has(mark.group)) {
        // What evaluates alone is a part of the training before, in which it has several lines.
        const isWhole = groups.size === 1 || ![...groups].some(({ plan }) => isEvaluation(plan));
        const startsAgain = isWhole && mark.at < (states.get(mark.group)?.last ?? mark.at);
        return index >= until && (startsAgain || (reached > max && mark.at > reached));
      }
      groups.add(mark.group);
      reached = Math.max(reached, mark.at);
    }
    return false;
  }

  /** Whether a counter has another total, and jumps ahead. */
  function isAhead({ at, total }: Mark, { stride, total: before }: State): boolean {
    return !same(before, total) && at > max + stride;
  }

  /** Whether its passes are over more or fewer data, and it jumps far ahead: of steps, beyond a pass. */
  function isOfOtherData({ group, row, at }: Mark, { stride, pass: before }: State, index: number): boolean {
    const pass = group.totals.get(row);
    if (same(before, pass) || at <= max) return false;
    // Where batches are of a length, each pass has another number of them.
    if (group.totals.get(row + 1) !== pass) return false;
    const usual = [stride, lookAhead(marks, index, group).stride, 1].find(Number.isFinite) ?? 1;
    return at - max > Math.max(minJump * usual, axis === "step" ? pass : 0);
  }

  function update({ group, row, at, total }: Mark): void {
    const state = states.get(group);
    const pass = group.totals.get(row);
    max = Math.max(max, at);
    isSummedUp ||= sumsUp(group.plan);
    if (state === undefined)
      states.set(group, { first: at, last: at, count: 1, total, stride: Number.NaN, pass });
    else {
      if (at !== state.last) state.stride = at - state.last;
      state.last = at;
      state.total = Number.isNaN(total) ? state.total : total;
      state.pass = Number.isNaN(pass) ? state.pass : pass;
      state.count++;
    }
  }

  /** Whether one of these lines stands between a mark and the one before. */
  function isBehind(lines: readonly number[], index: number): boolean {
    const [from, to] = [marks.at(index - 1)?.line ?? 0, marks.at(index)?.line ?? 0];
    return lines.some((line) => line > from && line <= to);
  }

  /** Whether lines that come less often, as those of evaluations do, start from their own first position again: what is resumed goes on. */
  function isFromItsFirst({ at }: Mark, state: State | undefined, index: number): boolean {
    return (
      state !== undefined && state.count > 1 && at <= state.first && (marks.at(index - 1)?.at ?? at) > at
    );
  }

  function kindOf(mark: Mark, state: State | undefined, index: number): Break["kind"] {
    const ahead = lookAhead(marks, index, state === undefined ? null : mark.group);
    const before = state ?? [...states.values()].sort((a, b) => b.count - a.count)[0];
    const otherTotal = before !== undefined && !same(before.total, mark.total);
    const otherStride =
      before !== undefined && Number.isFinite(before.stride) && ahead.stride !== before.stride;
    if (ahead.positions < 2 && state === undefined) return "closing";
    if (state !== undefined && isAhead(mark, state) && ahead.positions > 1) return "training";
    if (state !== undefined && isOfOtherData(mark, state, index)) return "training";
    if (mark.at <= start + maxReach * (max - start) || isFromItsFirst(mark, state, index))
      return ahead.positions < 2 && (state?.count ?? 0) > 2 && ahead.isLast ? "closing" : "training";
    // What had reached its total, or was summed up, is another stage, or loads a model for each position, is not resumed.
    const isDone = isSummedUp || (before !== undefined && before.last >= before.total);
    const isStage = isBehind(stages, index);
    let later = index + 1;
    while (marks.at(later)?.at === mark.at) later++;
    const isLoaded = isBehind(loads, index) && isBehind(loads, later);
    if (
      (isDone || isStage || isLoaded || otherTotal || (state === undefined && otherStride)) &&
      ahead.positions > 1
    )
      return "training";
    // A list of results names a few positions; what counts on is a training.
    if (state === undefined) return ahead.positions > 2 ? "training" : "closing";
    return ahead.positions < 2 && ahead.isLast ? "closing" : "resume";
  }
}

function same(one: number, other: number): boolean {
  return Number.isNaN(one) || Number.isNaN(other) || one === other;
}
