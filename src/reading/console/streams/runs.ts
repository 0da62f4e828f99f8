import type { LeftOut, Series } from "../../../curves/model.ts";
import { groupBy } from "../../../text/group-by.ts";
import type { ParsedRun } from "../../format.ts";
import { startNote } from "../../notes.ts";
import { type Log, sectionOf } from "../groups/groups.ts";
import { nameOf, unnamed } from "../line/fields.ts";
import { listOfValues } from "../line/unread-names.ts";
import type { MainAxis } from "../positions/axes.ts";
import { describeAmbiguities } from "./ambiguity.ts";
import { describeGaps } from "./gaps.ts";
import { describe } from "./reduce.ts";
import type { Selection } from "./select.ts";
import { toSeries } from "./series.ts";
import { describeShared } from "./shared.ts";
import type { Stream } from "./streams.ts";
import { toldTwice } from "./told-twice.ts";

const maxUnused = 20;
/** An evaluation of a model, as of the best one, has fewer. */
const minEvaluations = 4;

/** The runs of a log's trainings, each with what is left out of it. */
export function runsOf(log: Log, selections: readonly Selection[], main: MainAxis): ParsedRun[] {
  const { axis } = main;
  const used = linesOf(selections);
  const unused = [
    ...unusedIn(log, selections),
    ...unplacedIn(log, selections, used, main),
    ...closedIn(log, used, main),
    ...unfilledIn(log, selections),
  ];
  const trainings = selections.flatMap(({ chosen, ambiguities, leftOut, notes }, training) => {
    if (chosen.length === 0) return [];
    const read = toSeries(chosen, axis);
    const twice = toldTwice(read.map(({ series }) => series));
    const once = read.filter(({ series }) => !twice.has(series));
    const run: ParsedRun = {
      series: uniqueNames(once.map(({ series }) => series)),
      notes: [
        ...describeGaps(chosen, axis),
        ...notes,
        ...new Set([...once.flatMap(({ notes }) => notes), ...describeAmbiguities(ambiguities)]),
        ...describeShared(
          once.flatMap(({ shared }) => shared ?? []),
          axis,
        ),
      ],
      leftOut: [
        ...leftOut,
        ...ambiguities.flatMap(({ metric, side }) =>
          side === null ? [] : [{ what: nameOf(metric, side), why: "nothing tells which counts" }],
        ),
        ...[...twice].map(({ name }) => ({ what: name, why: "told by another line" })),
        ...unused,
      ],
    };
    return [{ run, training, chosen, isTrained: chosen.some(({ side }) => (side ?? "train") === "train") }];
  });
  // What only evaluates beside a training is none of its own, unless it records a curve of what the training evaluates, too.
  const trained = trainings.filter(({ isTrained }) => isTrained);
  const evaluated = new Set(trained.flatMap(({ chosen }) => chosen.map(metricAndSide)));
  const judged = trainings.filter(
    ({ chosen, isTrained }) =>
      isTrained ||
      trained.length === 0 ||
      chosen.some((stream) => stream.positions > minEvaluations && evaluated.has(metricAndSide(stream))),
  );
  // `print(history.tail())` beside `print(history)`
  const grown = growing(judged.map(({ run }) => run.series));
  const kept = judged.filter(
    ({ run }) => !grown.has(run.series) && !judged.some((other) => isEndOf(run.series, other.run.series)),
  );
  const apart = trainings
    .filter((one) => !kept.includes(one) && !grown.has(one.run.series))
    .flatMap((one) => {
      const why = judged.includes(one) ? "printed again" : "evaluations apart from the training";
      return one.chosen.map((stream) => describe(stream, why));
    });
  // Of a training of which nothing is read, the others tell what it had.
  const unread = selections.filter(
    ({ chosen }, training) => chosen.length === 0 && (main.positions[training]?.length ?? 0) > 1,
  );
  const untold = new Set(unread.flatMap(({ ambiguities }) => describeAmbiguities(ambiguities)));
  const states =
    grown.size > 0
      ? [{ what: `${grown.size} earlier states of a table`, why: "printed again with all rows" }]
      : [];
  const behind = [...apart, ...states, ...unread.flatMap(({ leftOut }) => leftOut).slice(0, maxUnused)];
  return kept.map(({ run, training }, index) => {
    const isLast = index === kept.length - 1;
    const start = startNote(`line ${main.startLine(training)}`, axis, main.startAt(training));
    const notes = [...(index > 0 ? [start] : []), ...run.notes, ...(isLast ? untold : [])];
    return {
      ...run,
      notes: [...new Set(notes)],
      leftOut: [...(run.leftOut ?? []), ...(isLast ? behind : [])],
    };
  });
}

/** The metric and the side of a stream. */
function metricAndSide({ side, tracks }: Stream): string {
  return `${side} ${tracks[0]?.field.metric.toLowerCase()}`;
}

/**
 * Whether all that a training recorded is the end of what a longer one did, by the same values at the same positions. One of the
 * same seed may have been stopped earlier.
 */
function isEndOf(part: readonly Series[], whole: readonly Series[]): boolean {
  return part.every(({ name, positions, values }) => {
    const longer = whole.find((one) => one.name === name && one.values.length > values.length);
    if (longer === undefined || values.length < 2 || positions[0] === longer.positions[0]) return false;
    const byPosition = new Map([...longer.positions].map((at, index) => [at, longer.values[index]]));
    return positions.every((at, index) => Object.is(byPosition.get(at), values[index]));
  });
}

/** A table printed anew after each epoch has so many states at least. */
const minStates = 3;

/** What several in a row recorded of which each goes on with the next, as a table that is printed anew with all its rows; but for the last. */
function growing(all: readonly (readonly Series[])[]): ReadonlySet<readonly Series[]> {
  const states: (readonly Series[])[] = [];
  let chain: (readonly Series[])[] = [];
  all.forEach((own, index) => {
    chain = isStartOf(own, all[index + 1] ?? []) ? [...chain, own] : [];
    if (chain.length === minStates - 1) states.push(...chain);
    else if (chain.length >= minStates) states.push(own);
  });
  return new Set(states);
}

function isStartOf(part: readonly Series[], whole: readonly Series[]): boolean {
  return part.every(({ name, positions, values }) => {
    const longer = whole.find((one) => one.name === name && one.values.length > values.length);
    return values.every(
      (value, index) =>
        Object.is(longer?.values[index], value) && longer?.positions[index] === positions[index],
    );
  });
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
  return [...new Map(all.map((one) => [one.what.toLowerCase(), one])).values()].slice(0, maxUnused);
}

function uniqueNames<One extends { readonly name: string }>(series: readonly One[]): One[] {
  const seen = new Set<string>();
  return series.filter(({ name }) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}
