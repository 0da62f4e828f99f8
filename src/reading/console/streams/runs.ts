import type { Series } from "../../../curves/model.ts";
import type { ParsedRun } from "../../format.ts";
import { startNote } from "../../notes.ts";
import type { Log } from "../groups/groups.ts";
import { nameOf } from "../line/fields.ts";
import type { MainAxis } from "../positions/axes.ts";
import { describeAmbiguities } from "./ambiguity.ts";
import { describeGaps } from "./gaps.ts";
import { leftOutOf, mostOf } from "./left-out.ts";
import { describe } from "./reduce.ts";
import type { Selection } from "./select.ts";
import { toSeries } from "./series.ts";
import { describeShared } from "./shared.ts";
import type { Stream } from "./streams.ts";
import { toldTwice } from "./told-twice.ts";

/** An evaluation of a model, as of the best one, has fewer. */
const minEvaluations = 4;

/** The runs of a log's trainings, each with what is left out of it. */
export function runsOf(log: Log, selections: readonly Selection[], main: MainAxis): ParsedRun[] {
  const { axis } = main;
  const unused = leftOutOf(log, selections, main);
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
  const behind = [...apart, ...states, ...mostOf(unread.flatMap(({ leftOut }) => leftOut))];
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

function uniqueNames<One extends { readonly name: string }>(series: readonly One[]): One[] {
  const seen = new Set<string>();
  return series.filter(({ name }) => {
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}
