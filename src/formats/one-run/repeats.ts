import { posix } from "node:path";
import type { Series } from "../../curves/model.ts";
import { haveSamePositions } from "../../curves/points.ts";
import { areBatchesOf, compareRecordings, decimalsOf, isEvaluationOf } from "../../curves/same-curves.ts";
import { note, type Problem } from "../../problems.ts";
import { groupBy } from "../../text/group-by.ts";
import { placeIn } from "./place-in.ts";
import type { UnnamedRun } from "./unnamed-run.ts";

/** How far below one of a run's directories another may lie: `multirun/2026-10-01/12-00-00/0/train.log`. */
const maxLevels = 4;

/** More runs below one directory are a sweep, not one training. */
const maxBelow = 64;

const checkpoint =
  /(?:^|[^a-z])(?:(?:check-?points?|ckpts?|best|last|latest|final|backup|bak|copy)(?![a-z])|(?:epoch|step)[-_]?\d)/i;

/** Counts a training once that several files record: those of two loggers, or a copy in its best checkpoint. */
export function dropRepeats(runs: readonly UnnamedRun[], problems: Problem[]): readonly UnnamedRun[] {
  const placed = runs.flatMap((run) => ancestorsOf(run).map((directory) => ({ directory, run })));
  /** What became of each run; null if another tells it. */
  const merged = new Map<UnnamedRun, UnnamedRun | null>(runs.map((run) => [run, run]));
  const directories = [...groupBy(placed, (one) => one.directory)];
  // What lies near each other is of one training before copies of it elsewhere.
  for (const [directory, below] of directories.toSorted(([a], [b]) => levelsIn(b) - levelsIn(a))) {
    if (below.length > maxBelow) continue;
    const near = below.map(({ run }) => run);
    for (const [index, a] of near.entries())
      for (const b of near.slice(index + 1)) {
        const [one, other] = [merged.get(a), merged.get(b)];
        if (!one || !other || !mayBeOne(a, b, directory)) continue;
        const [richer, poorer] = isRicher(other, one) ? [b, a] : [a, b];
        // What only the poorer records may have no place in the richer.
        for (const [keeper, repeat] of [
          [richer, poorer],
          [poorer, richer],
        ] as const) {
          const joined = merge(merged.get(keeper) ?? keeper, merged.get(repeat) ?? repeat, keeper === richer);
          if (joined === null) continue;
          merged.set(keeper, joined).set(repeat, null);
          problems.push(tellRepeat(keeper, repeat));
          break;
        }
      }
  }
  return runs.flatMap((run) => merged.get(run) ?? []);
}

function tellRepeat(keeper: UnnamedRun, repeat: UnnamedRun): Problem {
  const own = placeIn(repeat);
  const other = keeper.readFrom === repeat.readFrom ? placeIn(keeper) : null;
  const message = `records the same training as ${other ?? keeper.readFrom}: counted once`;
  return note(repeat.readFrom, own === null ? message : `${own} ${message}`);
}

function directoryOf({ path, files: [file = path] }: UnnamedRun): string {
  const directory = posix.normalize(path).replace(/\/$/, "");
  // A renamed file may be a run of its own, with the path of a directory that is none.
  return file.startsWith(`${directory}/`) ? directory : posix.dirname(file);
}

/** The directory of a run and those above it. */
function ancestorsOf(run: UnnamedRun): string[] {
  const found = [directoryOf(run)];
  for (
    let directory = found[0] ?? ".";
    found.length <= maxLevels && directory !== ".";
    found.push(directory)
  ) {
    const above = posix.dirname(directory);
    if (above === directory) break;
    directory = above;
  }
  return found;
}

/** Whether two runs below a directory may be one by where they lie. */
function mayBeOne(a: UnnamedRun, b: UnnamedRun, directory: string): boolean {
  // A store may hold the same training twice, as two runs; what two cells of a notebook print has two forms.
  if (a.readFrom === b.readFrom && a.format === b.format) return false;
  if (Object.entries(a.params).some(([name, value]) => (b.params[name] ?? value) !== value)) return false;
  const levels = [a, b].map((run) => levelsBelow(run, directory));
  if (levels.includes(0)) return true;
  // Two loggers: `csv/version_0` and `tensorboard/version_0`, or `logs/out.txt` and `runs/train/exp3`. Or two checkpoints.
  if (a.format !== b.format) return true;
  return levels.every((level) => level === 1) && (isCheckpoint(a) || isCheckpoint(b));
}

function levelsIn(directory: string): number {
  return directory === "." ? 0 : directory.split("/").length;
}

function levelsBelow(run: UnnamedRun, directory: string): number {
  return ancestorsOf(run).indexOf(directory);
}

function isCheckpoint({ path }: UnnamedRun): boolean {
  return checkpoint.test(posix.basename(path)) || checkpoint.test(posix.basename(posix.dirname(path)));
}

/** Whether a run tells more of the training than another: with its positions, to a later end, more exactly, with names, with more metrics. */
function isRicher(a: UnnamedRun, b: UnnamedRun): boolean {
  const [one, other] = [a, b].map(({ series }) => [
    series.every(({ axis }) => axis !== "row") ? 1 : 0,
    Math.max(0, ...series.map(({ values }) => values.length)),
    // Digits beyond those of float32 say nothing.
    Math.min(7, Math.max(0, ...series.map(({ values }) => decimalsOf(values)))),
    series.some(({ name }) => name.endsWith("unnamed")) ? 0 : 1,
    series.length,
  ]);
  const index = one?.findIndex((value, i) => value !== other?.[i]) ?? -1;
  return index >= 0 && (one?.[index] ?? 0) > (other?.[index] ?? 0);
}

/** Joins two runs that record one training; null if they do not, or if what only one records has no place in the other. */
function merge(keeper: UnnamedRun, repeat: UnnamedRun, isRicher: boolean): UnnamedRun | null {
  // Another training of the same seed may have been stopped earlier.
  const isOfCheckpoint = keeper.format === repeat.format && (isCheckpoint(keeper) || isCheckpoint(repeat));
  // What the cells of a notebook show of a training may be parts of what its file records.
  const mayBePart = isRicher && repeat.readFrom.endsWith(".ipynb") && keeper.readFrom !== repeat.readFrom;
  const isEvaluation = isEvaluationOf(keeper.series, repeat.series);
  if (isEvaluation || areBatchesOf(keeper.series, repeat.series)) {
    const why = isEvaluation ? "it records one evaluation" : "it records the batches of the same training";
    return {
      ...keeper,
      leftOut: [...(keeper.leftOut ?? []), ...repeat.files.map((what) => ({ what, why }))],
    };
  }
  const sameness =
    compareRecordings(keeper.series, repeat.series, isOfCheckpoint) ??
    (mayBePart ? compareRecordings(keeper.series, repeat.series, true) : null);
  if (sameness === null) return null;
  const placed = sameness.missing.flatMap((series) => placeAmong(keeper.series, series) ?? []);
  if (placed.length < sameness.missing.length) return null;
  const rest = placed.length > 0 ? "the rest of " : "";
  const place = placeIn(repeat);
  const isAbove = repeat.path.split("/").length < keeper.path.split("/").length;
  return {
    ...keeper,
    // A file is no better name than the directory of a run.
    path: isAbove && directoryOf(repeat) === posix.normalize(repeat.path) ? repeat.path : keeper.path,
    files: [...new Set([...keeper.files, ...repeat.files])],
    params: { ...repeat.params, ...keeper.params },
    series: [...fromFile(keeper), ...fromFile({ ...repeat, series: placed })],
    leftOut: [
      ...(keeper.leftOut ?? []),
      ...repeat.files.map((file) => ({
        what: rest + (place === null ? file : `${file}/${place}`),
        why: "it records the same values",
      })),
    ],
  };
}

function fromFile({ series, files: [file] }: UnnamedRun): Series[] {
  return series.map((one) => ({ ...one, origin: { file, ...one.origin } }));
}

/** The series at the positions of one of these, which one recording may call steps and the other epochs; null if none has them. */
function placeAmong(all: readonly Series[], series: Series): Series | null {
  const alike = all.filter((other) => haveSamePositions(other, series));
  const one = alike.find(({ axis }) => axis === series.axis) ?? alike[0];
  return one === undefined ? null : { ...series, axis: one.axis };
}
