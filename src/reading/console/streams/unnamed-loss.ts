import { directionOf } from "../../../curves/names.ts";
import type { Group, Log } from "../groups/groups.ts";
import { nameOf, unnamed } from "../line/fields.ts";
import { positionOf } from "../positions/points.ts";
import { perplexityOf } from "./perplexity.ts";
import { describe } from "./reduce.ts";
import type { Selection } from "./select.ts";
import type { Stream } from "./streams.ts";

const maxShown = 80;

/** So many times the training's loss, or so small a share of it, no evaluation's is at first. */
const maxRatio = 3;
/** By a smaller share of a loss those of the sides differ from that of the batches. */
const maxDifference = 0.1;
/** A rise from the beginning tells in so many values. */
const minValues = 5;

/**
 * Takes the name of the loss from values that have only a side and stand behind it, where they rise from the beginning while it falls, as
 * an accuracy does: `train loss: 2.3, test: 0.31`. A note says so.
 */
export function unnameRising(selection: Selection): Selection {
  const { chosen, notes } = selection;
  const losses = chosen.filter(({ tracks }) =>
    tracks.every(({ field }) => directionOf(field.metric) === "min"),
  );
  const isNoLoss = (stream: Stream) =>
    losses.includes(stream) &&
    stream.tracks.every(({ field }) => field.isSideAlone && field.metric !== unnamed) &&
    losses.some((train) => (train.side ?? "train") === "train" && areApart(stream, train));
  const unknown = chosen.filter(isNoLoss);
  const told = unknown.map(({ side, points: [first] }) => {
    return `what stands behind the loss as "${side}" (from line ${first?.line}) rises while the loss falls, and may be no loss: print its name in each line, or say it in the config`;
  });
  return {
    ...selection,
    chosen: chosen.map((stream) => (unknown.includes(stream) ? withName(stream, unnamed) : stream)),
    notes: [...notes, ...told],
  };
}

/** Whether values rise from the beginning, of another scale than a loss that falls beside them, or as shares do. */
function areApart(stream: Stream, train: Stream): boolean {
  const values = stream.points.map(({ value }) => value);
  const [first = Number.NaN, firstTrain = Number.NaN] = [values[0], train.points[0]?.value];
  const least = values.indexOf(values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY));
  if (values.length < 3 || falls(stream) || !falls(train) || least * 5 > values.length) return false;
  const ratio = Math.abs(first / firstTrain);
  const areShares = least === 0 && values.length >= minValues && values.every((value) => value <= 1);
  return ratio > maxRatio || ratio < 1 / maxRatio || areShares;
}

/**
 * Names values that have only a side: `Train: 0.69 | Val: 0.43`. They are a loss where a perplexity beside them says so, or where they
 * fall, and another line of the log names a loss and no other metric; a note says so. Else they stay without a name, and nothing tells
 * whether they should fall.
 */
export function nameLoss(selection: Selection, { lossLine }: Log): Selection {
  const { chosen, notes, leftOut } = selection;
  const unknown = chosen.filter(({ tracks }) => tracks.every(({ field }) => field.metric === unnamed));
  const known = chosen.filter((stream) => !unknown.includes(stream));
  const note = whyLoss(unknown, known, lossLine);
  if (note === null) return selection;
  const losses = known.filter(isOfLoss);
  // What stands beside the evaluation is of the training, whatever other lines say of its batches.
  const evaluated = unknown.filter(({ side }) => side !== null && side !== "train").flatMap(groupsOf);
  const trained = unknown.filter(({ side }) => side === "train");
  const isBeside = trained.some((stream) => groupsOf(stream).some((group) => evaluated.includes(group)));
  const isTold = ({ side }: Stream) =>
    !(isBeside && side === "train") && losses.some((stream) => stream.side === side);
  const isTrained = trained.some((stream) => !isTold(stream));
  const isOfTraining = ({ side, tracks }: Stream) =>
    isTrained && (side ?? "train") === "train" && tracks.every(({ field }) => /^loss$/i.test(field.metric));
  return {
    ...selection,
    chosen: [
      ...known.filter((stream) => !isOfTraining(stream)),
      ...unknown.filter((stream) => !isTold(stream)).map((stream) => withName(stream, "loss")),
    ],
    leftOut: [
      ...leftOut,
      ...known.filter(isOfTraining).map((stream) => describe(stream, "the log names the training's own")),
      ...unknown.filter(isTold).map((stream) => describe(stream, "told by another line")),
    ],
    notes: [...notes, note],
  };
}

/** Says what tells that values without a name are a loss; null if nothing does. */
function whyLoss(
  unknown: readonly Stream[],
  known: readonly Stream[],
  lossLine: Log["lossLine"],
): string | null {
  for (const stream of unknown) {
    const perplexity = perplexityOf(stream, known);
    if (perplexity === null || !unknown.every((other) => haveSharedLines(stream, other))) continue;
    const label = perplexity.tracks[0]?.field.label ?? "";
    return `values without a name stand beside ${label} (from line ${perplexity.points[0]?.line}), which is the exponential of "${stream.side}" on each line: they are read as the loss`;
  }
  // What stands beside a loss is another metric, `Loss: 0.5, Val: 0.87, Test: 0.86`, but for what is nearly the same.
  const isOnLine = (stream: Stream) =>
    unknown.some((other) => haveSharedLines(stream, other) && !areNear(stream, other));
  if (lossLine === null || unknown.length === 0 || !unknown.every(falls)) return null;
  if (!known.every(isOfLoss) || known.some(isOnLine)) return null;
  return `values without a name fall, and line ${lossLine.line} names a loss (${JSON.stringify(lossLine.text.slice(0, maxShown))}): they are read as the loss`;
}

function isOfLoss({ tracks }: Stream): boolean {
  return tracks.every(({ field }) => /loss/i.test(field.metric));
}

function haveSharedLines(one: Stream, other: Stream): boolean {
  const groups = groupsOf(one);
  return groupsOf(other).some((group) => groups.includes(group));
}

/** Whether values of the training differ from those of a loss by a small share of it all along, and others at first: they may overfit. */
function areNear(loss: Stream, other: Stream): boolean {
  const values = new Map(loss.points.map((point) => [positionOf(point), point.value]));
  const compared = other.side === "train" ? other.points : other.points.slice(0, 1);
  return compared.every((point) => {
    const value = values.get(positionOf(point));
    return value !== undefined && Math.abs(point.value - value) < maxDifference * Math.abs(value);
  });
}

function groupsOf({ tracks }: Stream): Group[] {
  return tracks.map(({ group }) => group);
}

function falls({ points }: Stream): boolean {
  return (points.at(-1)?.value ?? Number.NaN) < (points[0]?.value ?? Number.NaN);
}

function withName(stream: Stream, metric: string): Stream {
  const tracks = stream.tracks.map((track) => {
    const { field } = track;
    return { ...track, field: { ...field, metric, label: nameOf(metric, field.side) } };
  });
  return { ...stream, tracks };
}
