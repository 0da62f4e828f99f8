import { unnamed } from "./fields.ts";
import type { Log } from "./groups.ts";
import type { Selection } from "./select.ts";
import type { Stream } from "./streams.ts";

const maxShown = 80;

/**
 * Names values that have only a side: `Train: 0.69 | Val: 0.43`. They are a loss where they fall, and another line of the log names a
 * loss; a note says so. Else they stay without a name, and nothing tells whether they should fall.
 */
export function nameLoss(selection: Selection, { lossLine }: Log): Selection {
  const { chosen, notes } = selection;
  const isUnnamed = ({ tracks }: Stream) => tracks.every(({ field }) => field.metric === unnamed);
  if (
    lossLine === null ||
    chosen.length === 0 ||
    !chosen.every((stream) => isUnnamed(stream) && falls(stream))
  )
    return selection;
  const note = `values without a name fall, and line ${lossLine.line} names a loss (${JSON.stringify(lossLine.text.slice(0, maxShown))}): they are read as the loss`;
  return { ...selection, chosen: chosen.map(asLoss), notes: [...notes, note] };
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
