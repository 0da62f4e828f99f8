import type { LeftOut } from "../../../curves/model.ts";
import type { Group } from "../groups/groups.ts";
import { unnamed } from "../line/fields.ts";
import type { Side } from "../line/label-parts.ts";
import { type Point, positionOf } from "../positions/points.ts";
import { describeRival } from "./ambiguity.ts";
import { areOfFirstBatch, areWhole, type Trained } from "./evaluations.ts";
import { orderTold } from "./in-order.ts";
import { describePasses, splitPasses } from "./passes.ts";
import { describe, reduce } from "./reduce.ts";
import { type Ambiguity, differs, findPasses, findRepeats, type Stream } from "./streams.ts";
import { findRival, tellBothSides } from "./twins.ts";

/** What is known of one training, and what is found out. */
export type Training = {
  /** How many different positions it has. */
  readonly positions: number;
  /** Whether all rows of a group that are of it stand at one position. */
  readonly isAtOnePlace: (group: Group) => boolean;
  /** Whether its lines are curves of most trainings. */
  readonly isCurve: (group: Group) => boolean;
  readonly trained: Trained;
  /** Whether each of these values stands below a line that counts on. */
  readonly areAnnounced: (points: readonly Point[]) => boolean;
  readonly ambiguities: Ambiguity[];
  readonly leftOut: LeftOut[];
  readonly notes: string[];
};

/** Takes the best stream; those of batches and repetitions are left out. */
export function take(ranked: readonly Stream[], training: Training): Stream[] {
  const { ambiguities, leftOut, notes, trained } = training;
  const [first, ...others] = ranked;
  if (first === undefined) return [];
  if (isReport(first, training)) {
    for (const stream of ranked) leftOut.push(describe(stream, "at one position only"));
    return [];
  }
  if (isStray(first, training)) {
    for (const stream of ranked) leftOut.push(describe(stream, "without a name, at few positions"));
    return [];
  }
  const isEvaluated = first.side !== null && first.side !== "train";
  if (isEvaluated && areOfFirstBatch(first)) {
    leftOut.push(describe(first, "of the first batch of an evaluation only"));
    return take(others, training);
  }
  // Another heading may stand between the two, that names no known side.
  const isTold = first.tracks.every(({ toldBy }) => toldBy !== null);
  const pair = isEvaluated ? findRepeats(first) : isTold ? findRepeats(first, 2) : null;
  const repeats = isEvaluated || tellBothSides(first) ? findRepeats(first) : null;
  const announced = training.areAnnounced(first.points) ? "each stands below a line that counts on" : null;
  const order = repeats === null ? null : (announced ?? orderTold(first));
  if (order !== null) {
    const [start] = first.points;
    const note = `lines of one epoch, such as line ${start?.line}, are read in their order as evaluations of one training: ${order}`;
    if (!notes.includes(note)) notes.push(note);
  } else if (pair !== null) {
    const [one, other] = pair;
    ambiguities.push({ metric: first.tracks[0]?.field.metric ?? "", side: first.side, one, other });
    return [];
  }
  const rival = isEvaluated ? findRival(first, others) : null;
  if (rival !== null) notes.push(describeRival(first, rival));
  for (const other of others) leftOut.push(describe(other, whyNotTaken(other, first)));
  if (order !== null) return [first];
  return [isEvaluated && areWhole(first, trained) ? { ...first, isOnce: false } : reduce(first, leftOut)];
}

/** No more lines of a position are evaluations, as of the validation and the test: `==> epoch 5 avg loss: 0.5`, twice. */
const maxEvaluations = 3;

function whyNotTaken({ isOnce, countsBatches, points, positions }: Stream, taken: Stream): string {
  if (isOnce) {
    const told = new Set(taken.points.map(positionOf));
    const areTold = points.some((point) => told.has(positionOf(point)));
    return areTold ? "told by another line" : "on lines of another kind than the others, at other positions";
  }
  const areFew = !countsBatches && points.length <= maxEvaluations * positions;
  return areFew ? "several at one position, beside another line" : "lines of batches";
}

/** Whether all values of a stream, and of the lines that have them, are of one position among several, as in a report at the end. */
function isReport(stream: Stream, { positions, isAtOnePlace, isCurve }: Training): boolean {
  if (stream.positions > 1 || positions <= 2) return false;
  const groups = stream.tracks.map(({ group }) => group);
  if (stream.points.length === 1 && groups.some(isCurve)) return false;
  return groups.every(isAtOnePlace);
}

/** Lines of a training with so many times their positions are none of its own. */
const maxPositions = 20;

/** Whether nothing names the values, or counts them, and few positions have one: `train | train | 0.99 True`, a row of what a model read. */
function isStray({ tracks, positions: own }: Stream, { positions }: Training): boolean {
  const isUnnamed = tracks.every(
    ({ field, group }) => field.metric === unnamed && group.plan.counters.length === 0,
  );
  return isUnnamed && own * maxPositions < positions;
}

/** Takes the best of streams that name no side. Where two remain, the one that shows a learning rate is the training's. */
export function takeUnsided(
  ranked: readonly Stream[],
  sided: readonly Stream[],
  training: Training,
): Stream[] {
  const { ambiguities } = training;
  const [first, ...others] = ranked;
  if (first === undefined) return [];
  if (isReport(first, training)) return take(ranked, training);
  const metric = first.tracks[0]?.field.metric ?? "";
  const passes = sided.length === 0 ? splitPasses(first) : null;
  if (passes !== null) {
    const [train, val] = passes;
    training.notes.push(describePasses(metric, train, val));
    const [ofTraining, ofVal] = [
      ofPass(first, train, "train", "the longer pass"),
      ofPass(first, val, "val", "the shorter pass"),
    ];
    return [...take([ofTraining, ...others], training), ofVal];
  }
  const pair = findPasses(first) ?? findRepeats(first, 2);
  if (pair !== null) {
    ambiguities.push({ metric, side: null, one: pair[0], other: pair[1] });
    return [];
  }
  const rivals = first.isOnce
    ? others
        .flatMap((stream) => ({ stream, point: differs(first, stream) }))
        .filter(({ point }) => point !== null)
    : [];
  const [rival] = rivals;
  if (rival === undefined || rival.point === null) return take(ranked, training);
  const [isFirstTrain, isOtherTrain] = [showsTraining(first), showsTraining(rival.stream)];
  const [train, val] = isFirstTrain ? [first, rival.stream] : [rival.stream, first];
  const isTold = isFirstTrain !== isOtherTrain && !(countsSteps(val) && !countsSteps(train));
  if (sided.length > 0) {
    for (const stream of ranked)
      training.leftOut.push(describe(stream, "several, and nothing tells their side"));
    return [];
  }
  if (rivals.length > 1 || !isTold) {
    const { point } = rival;
    ambiguities.push({
      metric,
      side: null,
      one: first.points.find((one) => positionOf(one) === positionOf(point)) ?? point,
      other: point,
    });
    return [];
  }
  const rest = others.filter((stream) => stream !== rival.stream);
  return [
    ...take([train, ...rest], training),
    {
      ...val,
      side: "val",
      tracks: val.tracks.map((track) => ({
        ...track,
        side: "val",
        toldBy: "the other lines show a learning rate",
      })),
    },
  ];
}

/** The part of a stream that is of one side. */
function ofPass(stream: Stream, points: readonly Point[], side: Side, toldBy: string): Stream {
  const tracks = stream.tracks.map((track) => ({ ...track, side, toldBy }));
  return {
    ...stream,
    side,
    tracks,
    points,
    repeats: [],
    doubles: [],
    positions: points.length,
    isOnce: true,
  };
}

/** An evaluation does not count steps where the training counts none. */
function countsSteps({ tracks }: Stream): boolean {
  return tracks.some(({ group }) => group.plan.counters.some(({ kind }) => kind !== "epoch"));
}

function showsTraining({ tracks }: Stream): boolean {
  return tracks.some(({ group }) => group.plan.showsTraining);
}
