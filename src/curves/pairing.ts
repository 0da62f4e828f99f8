import type { Axis, Direction, Run, Series } from "./model.ts";
import { directionOf, isBookkeeping, type Name, parseName, valWords } from "./names.ts";

/** One metric of a run, its train and its val series side by side. At least one of them is there. */
export type Curve = {
  readonly metric: string;
  /** Null where the name does not tell: such a curve is shown, not judged. */
  readonly direction: Direction | null;
  readonly axis: Axis;
  readonly train: Series | null;
  readonly val: Series | null;
  /** The positions judged: those of the val series, or of the train series where there is no other. */
  readonly positions: Float64Array;
  /** The last train value recorded at or before each position; NaN where none was yet. Null without a train series. */
  readonly trainAt: Float64Array | null;
  /** The val value of each position. Null without a val series. */
  readonly valAt: Float64Array | null;
  /** The config names this metric. */
  readonly isConfigured: boolean;
};

export type PairedRun = Run & {
  readonly curves: readonly Curve[];
  /** The curves that rules judge where they name no other: the loss, and what the config names. */
  readonly primaryCurves: readonly Curve[];
  /** How often the run was evaluated, by its main curve. */
  readonly evaluations: number;
};

/** A pair or a direction that the config states; it wins over every convention. */
export type ConfiguredMetric = {
  readonly metric: string;
  readonly train?: string | undefined;
  readonly val?: string | undefined;
  readonly mode?: Direction | undefined;
};

/** Pairs the series of each run. */
export function pairRuns(runs: readonly Run[], named: readonly ConfiguredMetric[]): PairedRun[] {
  return runs.map((run) => pair(run, named));
}

/** Pairs the series of a run into curves by name: first as the config says, then by convention. */
export function pair(run: Run, named: readonly ConfiguredMetric[] = []): PairedRun {
  const stated = new Set(named.flatMap(({ train, val }) => [train, val]));
  const metrics = run.series.filter((series) => stated.has(series.name) || !isMeta(series));
  const left = new Map(metrics.map((series) => [series.name, series]));
  const curves: Curve[] = [];
  for (const { metric, train, val, mode } of named) {
    if (train === undefined && val === undefined) continue;
    const pairing = { train: take(left, train), val: take(left, val) };
    const made = curve(metric, pairing.train, pairing.val, mode ?? directionOf(metric), true);
    if (made) curves.push(made);
  }
  const byName = groups([...left.values()]).map((group) => {
    const mode = named.find(({ metric }) => metric === group.metric)?.mode;
    return curvesOf(group, mode ?? directionOf(group.metric), mode !== undefined);
  });
  const primaryCurves = judgedOf([...curves.map((one) => [one]), ...byName.map(({ paired }) => paired)]);
  curves.push(...byName.flatMap(({ paired, others }) => [...paired, ...others]));
  const evaluations = (primaryCurves[0] ?? curves[0])?.positions.length ?? 0;
  return { ...run, curves, primaryCurves, evaluations };
}

function isMeta({ name }: Series): boolean {
  return isBookkeeping(name) || isBookkeeping(parseName(name).metric);
}

function take(left: Map<string, Series>, name: string | undefined): Series | null {
  const series = name === undefined ? undefined : left.get(name);
  if (series) left.delete(series.name);
  return series ?? null;
}

type Parsed = Name & { readonly series: Series };

/** The series of one metric; those of each side with the best first. */
type Group = {
  readonly metric: string;
  readonly trains: readonly Parsed[];
  readonly vals: readonly Parsed[];
};

/** Groups by metric without regard to case; a group is called by the name that came first. */
function groups(all: readonly Series[]): Group[] {
  const parsed = all.map((series) => ({ series, ...parseName(series.name) }));
  const byMetric = new Map<string, { metric: string; members: Parsed[] }>();
  for (const one of parsed) {
    const metric = setMetric(one, parsed) ?? totalMetric(one, parsed) ?? one.metric;
    const key = metric.toLowerCase();
    const group = byMetric.get(key) ?? { metric, members: [] };
    byMetric.set(key, group);
    group.members.push(one);
  }
  return [...byMetric.values()].map(({ metric, members }) => ({ metric, ...sides(members) }));
}

/** Hugging Face calls the loss of an evaluation set `eval_<set>_loss`: the metric, where that has a train series and no `eval_loss`. */
function setMetric({ word, metric }: Name, all: readonly Name[]): string | null {
  if (word !== "eval") return null;
  const isTrained = all.some((other) => other.metric === metric && other.split !== "val");
  const end = /_([^_]+)$/.exec(metric)?.[1];
  const isWhole = all.some((other) => other.metric === end && other.split === "val");
  const train = all.find((other) => other.metric === end && other.split !== "val");
  return isTrained || isWhole ? null : (train?.metric ?? null);
}

/** Detectron2 trains on `total_loss` and validates by `validation_loss`. */
function totalMetric({ metric, split }: Name, all: readonly Name[]): string | null {
  if (split === "val" || !/^total[_ ]loss$/i.test(metric)) return null;
  const losses = all.filter((other) => /^loss$/i.test(other.metric));
  return losses.length > 0 && losses.every((other) => other.split === "val") ? "loss" : null;
}

/** An explicit `train_…` before the plain name, the values of an epoch before those of a batch, validation sets as in `valWords`. */
function sides(members: readonly Parsed[]): Omit<Group, "metric"> {
  const trainRank = ({ split, isBatch }: Parsed) => (isBatch ? 2 : 0) + (split === "train" ? 0 : 1);
  const valRank = ({ word, isBatch }: Parsed) =>
    (isBatch ? valWords.length : 0) + valWords.indexOf(word ?? "");
  const trains = members.filter(({ split }) => split !== "val");
  const vals = members.filter(({ split }) => split === "val");
  return {
    trains: trains.sort((a, b) => trainRank(a) - trainRank(b)),
    vals: vals.sort((a, b) => valRank(a) - valRank(b)),
  };
}

/**
 * The train series with the first val series, and with each other set of that side (`validation_0`, `validation_1`);
 * and what is left: shown, and not judged.
 */
function curvesOf(
  { metric, trains, vals }: Group,
  direction: Direction | null,
  isConfigured: boolean,
): { paired: Curve[]; others: Curve[] } {
  const [val] = vals;
  const train =
    trains.find(({ series }) => !val || series.axis === val.series.axis) ?? (val ? undefined : trains[0]);
  const sets = vals.filter(({ word, isBatch }) => word === val?.word && isBatch === val.isBatch);
  const main = curve(metric, train?.series ?? null, val?.series ?? null, direction, isConfigured);
  const bySet = sets
    .slice(1)
    .map(({ series }) => curve(series.name, train?.series ?? null, series, direction, isConfigured));
  const others = [
    ...trains
      .filter((one) => one !== train)
      .map(({ series }) => curve(series.name, series, null, direction, false)),
    ...vals
      .filter((one) => !sets.includes(one))
      .map(({ series }) => curve(series.name, null, series, direction, false)),
  ];
  return {
    paired: [main, ...bySet].filter((one) => one !== null),
    others: others.filter((one) => one !== null),
  };
}

function curve(
  metric: string,
  train: Series | null,
  val: Series | null,
  direction: Direction | null,
  isConfigured: boolean,
): Curve | null {
  const main = val ?? train;
  if (!main) return null;
  return {
    metric,
    direction,
    axis: main.axis,
    train,
    val,
    positions: main.positions,
    trainAt: train && align(train, main.positions),
    valAt: val?.values ?? null,
    isConfigured,
  };
}

/** The last value recorded at or before each position, NaN before the first; both position lists increase. */
export function align({ positions, values }: Series, at: Float64Array): Float64Array {
  const aligned = new Float64Array(at.length);
  let next = 0;
  for (let i = 0; i < at.length; i++) {
    while (next < positions.length && (positions[next] ?? Number.NaN) <= (at[i] ?? Number.NaN)) next++;
    aligned[i] = values[next - 1] ?? Number.NaN;
  }
  return aligned;
}

/** The first of these that a run has is what its rules judge. */
const preferences: ((curve: Curve) => boolean)[] = [
  ({ metric }) => /^(.*\/)?loss$/i.test(metric),
  ({ metric }) => /^(.*\/)?(total|avg|average|mean|lm)[_ ]loss$/i.test(metric),
  ({ metric, direction }) => direction === "min" && /loss/i.test(metric),
  ({ direction }) => direction === "min",
  ({ direction }) => direction === "max",
];

/** Of curves grouped by metric; the first of a group bears its name. */
function judgedOf(all: readonly (readonly Curve[])[]): Curve[] {
  const preferred = preferredOf(all).flat();
  // A training that validates by its accuracy alone is judged by that, too.
  const validated = all.filter(([first]) => first !== undefined && first.val !== null);
  const others = preferred.some(({ val }) => val !== null) ? [] : (preferredOf(validated)[0] ?? []);
  const named = all.flat().filter((one) => one.isConfigured && one.direction !== null);
  return [...new Set([...preferred, ...others, ...named])];
}

function preferredOf(all: readonly (readonly Curve[])[]): (readonly Curve[])[] {
  const has = (is: (curve: Curve) => boolean) => all.filter(([first]) => first !== undefined && is(first));
  return preferences.map(has).find((found) => found.length > 0) ?? [];
}

/** What another run recorded of the same thing: the series of that name, else the val series of that metric. */
export function findMatching(other: PairedRun, series: string, metric: string): Series | null {
  return findSeries(other, series)?.series ?? other.curves.find((one) => one.metric === metric)?.val ?? null;
}

/** Which side of a curve a name means. */
export type FoundSeries = { readonly curve: Curve; readonly series: Series; readonly split: "train" | "val" };

/**
 * Finds a series by its own name, else by the canonical one: `val_X` and `train_X` of a curve X,
 * whatever the framework calls them.
 */
export function findSeries({ curves }: PairedRun, name: string): FoundSeries | null {
  for (const one of curves) {
    if (one.val?.name === name) return { curve: one, series: one.val, split: "val" };
    if (one.train?.name === name) return { curve: one, series: one.train, split: "train" };
  }
  const { metric, split } = parseName(name);
  for (const one of curves) {
    const series = split === null ? null : one[split];
    if (split && series && one.metric === metric) return { curve: one, series, split };
  }
  return null;
}
