import type { Problem } from "../problems.ts";
import type { ParsedRun } from "../reading/format.ts";
import { groupBy } from "../text/group-by.ts";
import type { FoundFile } from "./detect.ts";
import { markCut } from "./dropped-output.ts";

/** A run, and the file or the part of a container that it was read from. */
type Read = { readonly found: FoundFile; readonly parsed: ParsedRun };

/** The path on disk. */
export function diskPath({ path, part }: FoundFile): string {
  return part?.container ?? path;
}

/** A problem of a file, or of a part of one: its place is named before the message, since its lines are not those of the file. */
export function problemIn(found: FoundFile, { level, message, line, file }: Problem): Problem {
  const { part } = found;
  if (!part?.place) return { level, file: part ? part.container : file, line, message };
  const place = line === null ? part.place : `${part.place}, line ${line}`;
  return { level, file: part.container, line: null, message: `${place}: ${message}` };
}

/** Adds what a container tells of its part to the runs in it. */
export function addPart(parsed: readonly ParsedRun[], { part }: FoundFile): readonly ParsedRun[] {
  if (!part) return parsed;
  const { container, place, cut } = part;
  const file = place === null ? container : `${container}, ${place}`;
  return markCut(parsed, cut).map((run, index) => ({
    ...run,
    notes: index === 0 ? [...run.notes, ...part.notes] : run.notes,
    leftOut: [...(run.leftOut ?? []), ...part.leftOut],
    series: run.series.map((series) => ({ ...series, origin: { ...series.origin, file } })),
  }));
}

/**
 * Leaves out what has one record beside the trainings of the same container: a test after the training, or a first stage of one
 * epoch.
 */
export function dropLoneRecords<One extends Read>(read: readonly One[]): One[] {
  const dropped = new Map<One, One>();
  for (const inside of groupBy(read.filter(isPlaced), ({ found }) => diskPath(found)).values()) {
    const training = inside.find(({ parsed }) => !isLone(parsed));
    if (training) for (const one of inside) if (isLone(one.parsed)) dropped.set(one, training);
  }
  if (dropped.size === 0) return [...read];
  return read.flatMap((one) => {
    if (dropped.has(one)) return [];
    const lone = [...dropped].flatMap(([other, training]) => (training === one ? [other] : []));
    const places = new Set(lone.map(({ found }) => found.part?.place ?? ""));
    const leftOut = [...places].map((what) => ({ what, why: "a single record" }));
    return [{ ...one, parsed: { ...one.parsed, leftOut: [...(one.parsed.leftOut ?? []), ...leftOut] } }];
  });
}

function isLone({ series }: ParsedRun): boolean {
  return series.every(({ values }) => values.length <= 1);
}

function isPlaced({ found: { part } }: Read): boolean {
  return (part?.place ?? null) !== null;
}

/** The path that names a run: the only run of a container is named after it. */
export function pathAmong(path: string, found: FoundFile, all: readonly Read[]): string {
  const isAlone = (one: Read) => isPlaced(one) && one.found.part?.container === found.part?.container;
  return found.part?.place && all.filter(isAlone).length === 1 ? found.part.container : path;
}
