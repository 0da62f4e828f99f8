import type { Group, Log } from "../groups/groups.ts";
import { isEvaluation } from "../line/plan.ts";
import type { Mark, Marks } from "./marks.ts";

/** The shapes whose lines stand before the line that counts them, or may seem to; each finds the one that does, null if none does. */
export type Trailing = ReadonlyMap<Group, (line: number) => Mark | null>;

/** How an axis counts. */
type Counting = {
  readonly isCounted: (group: Group) => boolean;
  readonly positionOf: (group: Group, row: number) => number;
};

/** A line that counts above what it counts: `Start epoch 3`, `Evaluation after epoch 3:`. */
const isHeading =
  /(?<!\p{L})(?:start|begin)(?:ing|s)? (?:of )?(?:training )?(?:epoch|iteration|step)|:\s*$/iu;

/**
 * Finds the shapes whose lines stand before the line that counts them: `val loss 0.5`, then `Epoch 3 completed`. Those of the
 * training begin before the first such line, those of an evaluation follow them within an epoch.
 */
export function findTrailing(log: Log, marks: Marks, { isCounted, positionOf }: Counting): Trailing {
  const [first, last] = [marks.at(0), marks.at(marks.length - 1)];
  const second = secondPosition(marks);
  if (first === undefined || last === undefined || second === null) return new Map();
  const byNext = (line: number) => behind(marks, line);
  const [start, next, end] = [first.line, second.line, last.line];
  const uncounted = log.groups.filter(
    (group) => group.plan.fields.length > 0 && group.lines.length > 1 && !isCounted(group),
  );
  const early = uncounted.filter((group) => group.lines.get(0) < start && Number.isNaN(positionOf(group, 0)));
  const ofNext = uncounted.filter((group) => isEvaluation(group.plan) && precedesEachSoMany(group, marks));
  if (early.length === 0 || !countsOnce(marks)) return new Map(ofNext.map((group) => [group, byNext]));
  const trains = uncounted.filter((group) => !isEvaluation(group.plan));
  const recurs = ({ lines }: Group) => [...lines].some((line) => line > start && line < next);
  // Where the beginning is cut off, values stand behind each line that counts, and behind the last of them, too.
  const isCutOff =
    first.at > second.at - first.at && early.some(({ lines }) => lines.get(lines.length - 1) > end);
  const isAbove = isHeading.test(first.group.examples[0]?.text ?? "");
  const trailing =
    isCutOff || isAbove ? [] : trains.filter((group) => early.includes(group) && recurs(group));
  // What stands beside an evaluation before all else is of it, too; below a line that tells values, others may follow.
  const isEarly = (group: Group) => early.includes(group);
  const areOfEvaluation =
    !isAbove &&
    trailing.length === 0 &&
    early.some(({ plan }) => isEvaluation(plan)) &&
    (trains.every(isEarly) ||
      (hasValues(marks) && early.every((group) => isEvaluation(group.plan) && precedesEach(group, marks))));
  const evaluations = uncounted.filter((group) =>
    areOfEvaluation
      ? isEarly(group) && group.lines.get(group.lines.length - 1) < end
      : isEvaluation(group.plan) && follows(group, trailing, marks),
  );
  // An evaluation before the training is of no epoch.
  const initial = trailing.length > 0 ? [] : early.filter((group) => !evaluations.includes(group));
  return new Map([
    ...[...trailing, ...evaluations].map((group) => [group, byNext] as const),
    ...initial.map((group) => [group, (line: number) => before(marks, line)] as const),
  ]);
}

/** Whether the second line of a group stands behind one of the others, since the line before that counts. */
function follows({ lines }: Group, others: readonly Group[], marks: Marks): boolean {
  const line = lines.get(1);
  const from = before(marks, line)?.line ?? 0;
  return others.some((other) => [...other.lines].some((one) => one > from && one < line));
}

function hasValues({ groups }: Marks): boolean {
  return groups.every(({ plan }) => plan.fields.length > 0);
}

/** Whether one line of a group stands before each mark, and none behind the last. */
function precedesEach({ lines }: Group, marks: Marks): boolean {
  return (
    lines.length === marks.length &&
    [...lines].every((line, index) => behind(marks, line)?.line === marks.at(index)?.line)
  );
}

/** Where each so many of the positions are evaluated, fewer may be those behind which it stands: 1, 3, 5. */
const [minStride, minEvaluations] = [3, 3];

/** Whether it stands before each so many of the positions from 1 on: between those of 4 and 5, 9 and 10, 14 and 15. */
function precedesEachSoMany({ lines }: Group, marks: Marks): boolean {
  const stride = behind(marks, lines.get(0))?.at ?? 0;
  return (
    marks.at(0)?.at === 1 &&
    stride >= minStride &&
    lines.length >= minEvaluations &&
    [...lines].every((line, index) => {
      const [last, own] = [before(marks, line), behind(marks, line)];
      return last?.at === stride * (index + 1) - 1 && own?.at === last.at + 1;
    })
  );
}

/** The first mark that counts another position than the first one. */
function secondPosition(marks: Marks): Mark | null {
  const start = marks.at(0)?.at;
  for (const mark of marks) if (mark.at !== start) return mark;
  return null;
}

/** Whether one line of a shape counts each position, from a first one on, or again from there. */
function countsOnce(marks: Marks): boolean {
  const start = marks.at(0)?.at ?? Number.NaN;
  let last: Mark | null = null;
  for (const mark of marks) {
    const { at, group } = mark;
    if (last !== null && at > start && (at < last.at || (at === last.at && group === last.group)))
      return false;
    last = mark;
  }
  return true;
}

function behind(marks: Marks, line: number): Mark | null {
  return marks.at(indexOf(marks, line)) ?? null;
}

function before(marks: Marks, line: number): Mark | null {
  return marks.at(indexOf(marks, line) - 1) ?? null;
}

/** The index of the first mark behind a line. */
function indexOf(marks: Marks, line: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks.at(middle)?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
