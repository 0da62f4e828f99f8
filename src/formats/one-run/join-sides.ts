import { posix } from "node:path";
import type { Series } from "../../curves/model.ts";
import { directionOf, parseName } from "../../curves/names.ts";
import { note, type Problem } from "../../problems.ts";
import { groupBy } from "../../text/group-by.ts";
import type { UnnamedRun } from "./unnamed-run.ts";

/** A run whose file is named after one side or one metric of a training. */
type Part = {
  readonly run: UnnamedRun;
  /** The word for the side: `val` of `val_loss.csv` and of `val/loss.csv`; null if the file names none. */
  readonly word: string | null;
  /** The path without the words for side and metric: that of the training. */
  readonly key: string;
  /** Whether the name says nothing else: `val_log`, but not `eval_every_epoch`. */
  readonly isWhole: boolean;
  /** Which training of its file it is, if the file has several. */
  readonly place?: string;
};

/**
 * Joins the runs of files that hold a side or a metric of one training each: `loss.csv` and `val_loss.csv`, or `train.csv` and
 * `val.csv` with a `loss` each. The file's name tells the side of a series that names none.
 */
export function joinSides(runs: readonly UnnamedRun[], problems: Problem[]): readonly UnnamedRun[] {
  const runsIn = groupBy(
    runs.flatMap(({ files }) => files),
    (file) => file,
  );
  const orderIn = new Map<string, number>();
  const parts = runs.flatMap((run) => {
    const [file = "", ...others] = run.files;
    // A directory's run tells its sides itself.
    if (others.length > 0 || run.path !== file) return [];
    const order = orderIn.get(file) ?? 0;
    orderIn.set(file, order + 1);
    const part = partOf(run, file);
    const count = runsIn.get(file)?.length ?? 1;
    // Of files with several trainings, those at the same place belong together.
    return [count === 1 ? part : { ...part, place: `${order + 1} of ${count}` }];
  });
  const joined = new Map<UnnamedRun, UnnamedRun | null>();
  for (const all of groupBy(parts, ({ key, place }) => JSON.stringify([key, place])).values()) {
    const key = all[0]?.key ?? "";
    for (const group of clearIn(all).flatMap(ofOneLength)) {
      const run = join(key, group, problems);
      if (run) for (const [index, part] of group.entries()) joined.set(part.run, index === 0 ? run : null);
    }
  }
  const alone = new Map(
    parts.filter(({ run }) => !joined.has(run)).map((part) => [part.run, ofSide(part, problems)]),
  );
  return runs.flatMap((run) => alone.get(run) ?? (joined.has(run) ? (joined.get(run) ?? []) : run));
}

/** The run of a file that is named after the validation alone and whose series name no side: `val_log.csv`. */
function ofSide(part: Part, problems: Problem[]): UnnamedRun {
  const { run, word, isWhole } = part;
  // `dev`, `test` and `cv` also name experiments.
  if (word === null || !isWhole || !/^(?:val|eval|vld)/.test(word)) return run;
  if (run.series.some(({ name }) => parseName(name).split !== null)) return run;
  if (!run.series.some(countsEachStep)) return { ...run, series: sidedSeries(part) };
  const message =
    "its name does not make it a validation: every step has a value, as each batch of one evaluation has. Name its metrics under `metrics` in the config";
  problems.push(note(run.readFrom, message));
  return run;
}

/** Whether every step from the first on has a value: those may be the batches of one evaluation. */
function countsEachStep({ axis, positions }: Series): boolean {
  const [first = Number.NaN] = positions;
  return axis === "step" && first <= 1 && positions.every((at, index) => at === first + index);
}

function partOf(run: UnnamedRun, file: string): Part {
  const directory = posix.dirname(file);
  const { word, rest } = sideOf(posix.basename(file).replace(/\.\w+$/, ""));
  const above = sideOf(posix.basename(directory));
  const isAbove = word === null && above.word !== null && above.rest === "";
  const place = isAbove ? posix.dirname(directory) : directory;
  // Without a word of its own, the run is named after its directory.
  const { name, metric } = withoutMetric(rest);
  // `x_val_f1` may hold the precision and recall of the same evaluation, too.
  const isOfMetric =
    metric !== null &&
    (run.series.length === 1 ||
      run.series.some((one) => parseName(one.name).metric.toLowerCase() === metric.toLowerCase()));
  return {
    run,
    word: isAbove ? above.word : word,
    key: `${posix.join(place, name || "history")}/`,
    isWhole: isAbove || isOfMetric || ofAnyHistory.test(name),
  };
}

/** What the names of histories say besides a side. */
const ofAnyHistory =
  /^(?:(?:logs?|history|hist|metrics?|results?|scores?|stats|curves?|loss(?:es)?|outputs?|out|data|set)(?:[-_ .]|$)){0,3}\d*$/i;

/** The word for a side in the name of a file or directory, and the name without it. */
function sideOf(name: string): { word: string | null; rest: string } {
  const [, text = name, number = ""] = /^(.*[^\d])(\d+)$/.exec(name) ?? [];
  const stem = text.replace(/[-_ .]+$/, "");
  // A bare `train` is parsed as a metric; a side joined to the metric stands at the end: `lossVal`.
  const apart = parseName(`${stem}_x`);
  const { word, metric } = apart.word === null && parseName(stem).word !== null ? parseName(stem) : apart;
  return { word, rest: metric.replace(/_?x$/, "") + number };
}

/** `resnet` for `resnet_loss`, `2` for `loss2`, nothing for `Losses`; and the metric. */
function withoutMetric(name: string): { name: string; metric: string | null } {
  const [, text = "", number = ""] = /^(.*?)[-_ .]*(\d*)$/.exec(name) ?? [];
  const [numbered, whole] = [splitMetric(text), splitMetric(name)];
  // The digit of an `f1` numbers no training.
  if (numbered.metric === null && whole.metric !== null) return { name: whole.rest, metric: whole.metric };
  const named = [numbered.rest, number].filter((part) => part !== "").join("-");
  return { name: named, metric: numbered.metric };
}

function splitMetric(text: string): { rest: string; metric: string | null } {
  const words = [...text.matchAll(/[^-_ .]+/g)];
  const metric = [1, 2, 3]
    .map((count) => words.slice(-count))
    .find((last) => directionOf(last.join("_")) !== null);
  const rest = (metric ? text.slice(0, metric[0]?.index) : text).replace(/[-_ .]+$/, "");
  return { rest, metric: metric?.join("_") ?? null };
}

/** The parts that may belong together: all, those of one format, as a log beside two tables may hold both sides, or those that name a side. */
function clearIn(all: readonly Part[]): (readonly Part[])[] {
  if (isClear(all)) return [all];
  const ofFormats = [...groupBy(all, ({ run }) => run.format).values()].filter(isClear);
  const sided = all.filter(({ word }) => word !== null);
  return ofFormats.length === 0 && isClear(sided) ? [sided] : ofFormats;
}

/** Whether no two parts hold the same side of a metric, and all count the same. */
function isClear(parts: readonly Part[]): boolean {
  const series = parts.flatMap(sidedSeries);
  return (
    new Set(series.map(keyOf)).size === series.length && new Set(series.map(({ axis }) => axis)).size === 1
  );
}

function sidedSeries(part: Part): Series[] {
  return part.run.series.map((one) => withSide(one, part));
}

/** Splits parts whose values nothing numbers into those of one length each, unless a metric has sides of several. */
function ofOneLength(parts: readonly Part[]): (readonly Part[])[] {
  const byLength = groupBy(parts, ({ run }) => run.series[0]?.values.length);
  const isRow = parts.every(({ run }) => run.series.every(({ axis }) => axis === "row"));
  const metricsOf = (some: readonly Part[]) =>
    new Set(some.flatMap(sidedSeries).map(({ name }) => parseName(name).metric));
  const metrics = [...byLength.values()].flatMap((some) => [...metricsOf(some)]);
  return isRow && new Set(metrics).size === metrics.length ? [...byLength.values()] : [parts];
}

/** Null if there is nothing to join, or if nothing tells which values belong together. */
function join(key: string, parts: readonly Part[], problems: Problem[]): UnnamedRun | null {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return null;
  const series = parts.flatMap(sidedSeries);
  const files = parts.flatMap(({ run }) => run.files);
  const names = others.flatMap(({ run }) => run.files.map((file) => posix.basename(file)));
  const together = names.join(" and ");
  if (!coverTheSame(series)) {
    const message = `not joined with ${together} into one run: they end at different positions`;
    problems.push(note(first.run.readFrom, message));
    return null;
  }
  // Of several trainings in these files, one note is enough.
  if (first.place === undefined || first.place.startsWith("1 "))
    problems.push(note(first.run.readFrom, `joined with ${together}: they record one training`));
  return {
    ...first.run,
    path: key,
    files,
    params: Object.assign({}, ...others.map(({ run }) => run.params), first.run.params),
    series,
    leftOut: parts.flatMap(({ run }) => run.leftOut ?? []),
  };
}

function withSide(series: Series, { word, run: { path } }: Part): Series {
  const isSided = word === null || parseName(series.name).split !== null;
  const side = isSided ? series.origin?.side : "the name of its file";
  const name = isSided ? series.name : `${word}_${series.name}`;
  return { ...series, name, origin: { ...series.origin, file: path, side } };
}

function keyOf({ name }: Series): string {
  const { metric, split, word, isBatch } = parseName(name);
  return `${split === "val" ? word : "train"} ${isBatch} ${metric.toLowerCase()}`;
}

/** Whether all end at about the same position; where nothing numbers the values, they must be equally many. */
function coverTheSame(series: readonly Series[]): boolean {
  const ends = series.map(({ positions }) => positions.at(-1) ?? 0);
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  return series.some(({ axis }) => axis === "row") ? least === greatest : least * 2 + 1 >= greatest;
}
