import { unnamed } from "./fields.ts";
import type { Group, Log } from "./groups.ts";
import { describe } from "./reduce.ts";
import type { Selection } from "./select.ts";
import type { Stream } from "./streams.ts";

const maxShown = 80;

/**
 * Names values that have only a side: `Train: 0.69 | Val: 0.43`. They are a loss where they fall, and another line of the log names a
 * loss and no other metric; a note says so. Else they stay without a name, and nothing tells whether they should fall.
 */
export function nameLoss(selection: Selection, { lossLine }: Log): Selection {
  const { chosen, notes, leftOut } = selection;
  const unknown = chosen.filter(({ tracks }) => tracks.every(({ field }) => field.metric === unnamed));
  const known = chosen.filter((stream) => !unknown.includes(stream));
  const isOfLoss = ({ tracks }: Stream) => tracks.every(({ field }) => /loss/i.test(field.metric));
  // What stands beside a loss is another metric: `Loss: 0.5, Val: 0.87, Test: 0.86`.
  const lines = unknown.flatMap(groupsOf);
  const isOnLine = (stream: Stream) => groupsOf(stream).some((group) => lines.includes(group));
  if (lossLine === null || unknown.length === 0 || !unknown.every(falls)) return selection;
  if (!known.every(isOfLoss) || known.some(isOnLine)) return selection;
  const note = `values without a name fall, and line ${lossLine.line} names a loss (${JSON.stringify(lossLine.text.slice(0, maxShown))}): they are read as the loss`;
  // What stands beside the evaluation is of the training, whatever other lines say of its batches.
  const evaluated = unknown.filter(({ side }) => side !== null && side !== "train").flatMap(groupsOf);
  const trained = unknown.filter(({ side }) => side === "train");
  const isBeside = trained.some((stream) => groupsOf(stream).some((group) => evaluated.includes(group)));
  const isTold = ({ side }: Stream) =>
    !(isBeside && side === "train") && known.some((stream) => stream.side === side);
  const isTrained = trained.some((stream) => !isTold(stream));
  const isOfTraining = ({ side, tracks }: Stream) =>
    isTrained && (side ?? "train") === "train" && tracks.every(({ field }) => /^loss$/i.test(field.metric));
  return {
    ...selection,
    chosen: [
      ...known.filter((stream) => !isOfTraining(stream)),
      ...unknown.filter((stream) => !isTold(stream)).map(asLoss),
    ],
    leftOut: [
      ...leftOut,
      ...known.filter(isOfTraining).map((stream) => describe(stream, "the log names the training's own")),
      ...unknown.filter(isTold).map((stream) => describe(stream, "told by another line")),
    ],
    notes: [...notes, note],
  };
}

function groupsOf({ tracks }: Stream): Group[] {
  return tracks.map(({ group }) => group);
}

function falls({ points }: Stream): boolean {
  return (points.at(-1)?.value ?? Number.NaN) < (points[0]?.value ?? Number.NaN);
}

function asLoss(stream: Stream): Stream {
  const tracks = stream.tracks.map((track) => {
    const { field } = track;
    return { ...track, field: { ...field, metric: "loss", label: field.label.replace(unnamed, "loss") } };
  });
  return { ...stream, tracks };
}
