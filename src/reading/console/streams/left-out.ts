import type { LeftOut } from "../../../curves/model.ts";
import { groupBy } from "../../../text/group-by.ts";
import { type Log, sectionOf } from "../groups/groups.ts";
import { unnamed } from "../line/fields.ts";
import { listOfValues } from "../line/unread-names.ts";
import type { MainAxis } from "../positions/axes.ts";
import type { Selection } from "./select.ts";

const maxNamed = 20;

/** What of a log no run of it has. */
export function leftOutOf(log: Log, selections: readonly Selection[], main: MainAxis): LeftOut[] {
  const used = linesOf(selections);
  return [
    ...unusedIn(log, selections),
    ...unplacedIn(log, selections, used, main),
    ...closedIn(log, used, main),
    ...unfilledIn(log, selections),
  ];
}

/** As many as a report has room for, first those of which more is told than that they are no metric, and how many more there are. */
export function mostOf(all: readonly LeftOut[]): LeftOut[] {
  if (all.length <= maxNamed) return [...all];
  const isOther = ({ why }: LeftOut) => why === "not a metric";
  const sorted = all.toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)));
  const rest = { what: `${all.length - maxNamed} further names`, why: "more than are listed" };
  return [...sorted.slice(0, maxNamed), rest];
}

/** The lines with metrics that stand before any epoch or step, or before the epochs of the log, and that no series uses. */
function unplacedIn(
  { groups }: Log,
  selections: readonly Selection[],
  used: ReadonlySet<number>,
  { axis, positionOf }: MainAxis,
): LeftOut[] {
  const told = selections.flatMap(({ leftOut }) => leftOut.map(({ what }) => what));
  return groups.flatMap((group) => {
    const { plan, epochs, steps, batches } = group;
    const lines = group.lines.toArray();
    const field = plan.fields.find(({ metric }) => metric !== unnamed);
    const counted = lines.findIndex((_, row) =>
      [epochs, steps, batches].some((list) => !Number.isNaN(list.get(row))),
    );
    const isUnplaced = (row: number) =>
      Number.isNaN(axis === "epoch" ? epochs.get(row) : positionOf(group, row));
    const unplaced = lines.filter((line, row) => !used.has(line) && isUnplaced(row));
    const [first] = unplaced;
    if (field === undefined || first === undefined) return [];
    if (told.some((what) => what.endsWith(`(from line ${first})`))) return [];
    const isOfRestart = counted !== -1 && first > (lines[counted] ?? first);
    const why =
      counted === -1
        ? "no epoch or step"
        : `before the first ${axis}${isOfRestart ? " of a program that began anew, or of a table that was cut off" : ""}`;
    return [{ what: linesWith(unplaced, field.metric), why }];
  });
}

/** The lines that series use. */
function linesOf(selections: readonly Selection[]): ReadonlySet<number> {
  return new Set(
    selections.flatMap(({ chosen }) => chosen.flatMap(({ points }) => points.map(({ line }) => line))),
  );
}

function linesWith(lines: ArrayLike<number>, metric: string): string {
  return `${lines.length === 1 ? "1 line" : `${lines.length} lines`} of ${metric} (from line ${lines[0]})`;
}

/** The lines that no training counts and no series uses: they go back to an epoch or step, as of the best one, or stand before all. */
function closedIn(log: Log, used: ReadonlySet<number>, main: MainAxis): LeftOut[] {
  const start = [...used].reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
  return log.groups.flatMap((group) => {
    const field = group.plan.fields.find(({ metric }) => metric !== unnamed);
    const closed = group.lines
      .toArray()
      .filter(
        (line, row) =>
          !used.has(line) &&
          sectionOf(log, group, row)?.side !== "best" &&
          main.trainingOf(line, group) === null,
      );
    const [first] = closed;
    if (field === undefined || first === undefined) return [];
    const place = `${start < first ? "behind the last" : "before the first"} ${main.axis}`;
    const why = main.rounds.has(group) ? "of rounds, each a training of its own" : place;
    return [{ what: linesWith(closed, field.metric), why }];
  });
}

/** The metrics that only bars show which were never full, or at the end alone. */
function unfilledIn({ unfilled }: Log, selections: readonly Selection[]): LeftOut[] {
  const chosen = selections.flatMap((selection) => selection.chosen);
  const read = new Set(chosen.flatMap(({ tracks }) => tracks.map(({ field }) => field.metric.toLowerCase())));
  const metrics = unfilled.flatMap(({ plan, line, isFullOnce }) =>
    plan.fields.map(({ metric }) => ({ metric, line, isFullOnce })),
  );
  return [...groupBy(metrics, ({ metric }) => metric.toLowerCase())].flatMap(([key, [last]]) =>
    last === undefined || read.has(key)
      ? []
      : [
          {
            what: `${last.metric} (to line ${last.line})`,
            why: last.isFullOnce ? "of a bar over the whole training" : "of bars that were never full",
          },
        ],
  );
}

/** The names of other numbers in the lines that are read, that only count, or that record nothing. */
function unusedIn({ groups, others, parts }: Log, selections: readonly Selection[]): LeftOut[] {
  const chosen = selections.flatMap((selection) => selection.chosen);
  const plans = new Set(chosen.flatMap(({ tracks }) => tracks.map(({ group }) => group.plan)));
  // A list that grows is of another shape on each line.
  const isList = ({ why }: LeftOut) => why === listOfValues;
  const counted = groups.filter(
    ({ plan, lines }) => plan.fields.length === 0 && (lines.length > 1 || plan.others.some(isList)),
  );
  const all = [
    ...[...plans, ...counted.map(({ plan }) => plan)].flatMap(({ others }) => others),
    ...[...parts].map((what) => ({ what, why: "not a metric" })),
    ...others,
  ];
  return mostOf([...new Map(all.map((one) => [one.what.toLowerCase(), one])).values()]);
}
