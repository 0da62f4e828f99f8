import { align } from "./align.ts";
import type { Curve, Direction, PairedRun, Run, Series } from "./model.ts";
import { directionOf, isBookkeeping, type Name, parseName, valWords } from "./names.ts";

/** A pair or a direction that the config states; it overrides every convention. */
export type ConfiguredMetric = {
  readonly metric: string;
  readonly train?: string | undefined;
  readonly val?: string | undefined;
  readonly mode?: Direction | undefined;
};

/** Pairs the series of each run. */
export function pairRuns(runs: readonly Run[], configured: readonly ConfiguredMetric[]): PairedRun[] {
  return runs.map((run) => pair(run, configured));
}

/** Pairs the series of a run into curves by their names: first as the config states, then by convention. */
export function pair(run: Run, configured: readonly ConfiguredMetric[] = []): PairedRun {
  const configuredNames = new Set(configured.flatMap(({ train, val }) => [train, val]));
  const metrics = run.series.filter(
    (series) => configuredNames.has(series.name) || !isBookkeepingSeries(series),
  );
  const unpaired = new Map(metrics.map((series) => [series.name, series]));
  const curves: Curve[] = [];
  for (const { metric, train, val, mode } of configured) {
    if (train === undefined && val === undefined) continue;
    const pairing = { train: take(unpaired, train), val: take(unpaired, val) };
    const paired = toCurve(metric, pairing.train, pairing.val, mode ?? directionOf(metric), true);
    if (paired) curves.push(paired);
  }
  const byName = groupByMetric([...unpaired.values()]).map((group) => {
    const mode = configured.find(({ metric }) => metric === group.metric)?.mode;
    return curvesOf(group, mode ?? directionOf(group.metric), mode !== undefined);
  });
  const primaryCurves = selectPrimary([
    ...curves.map((curve) => [curve]),
    ...byName.map(({ paired }) => paired),
  ]);
  curves.push(...byName.flatMap(({ paired, others }) => [...paired, ...others]));
  const evaluations = (primaryCurves[0] ?? curves[0])?.positions.length ?? 0;
  return { ...run, curves, primaryCurves, evaluations };
}

function isBookkeepingSeries({ name }: Series): boolean {
  return isBookkeeping(name) || isBookkeeping(parseName(name).metric);
}

function take(unpaired: Map<string, Series>, name: string | undefined): Series | null {
  const series = name === undefined ? undefined : unpaired.get(name);
  if (series) unpaired.delete(series.name);
  return series ?? null;
}

type Parsed = Name & { readonly series: Series };

/** The series of one metric, those of each side in order of preference. */
type Group = {
  readonly metric: string;
  readonly trains: readonly Parsed[];
  readonly vals: readonly Parsed[];
};

/** Groups series by metric, ignoring case; a group takes the first spelling. */
function groupByMetric(all: readonly Series[]): Group[] {
  const parsed = all.map((series) => ({ series, ...parseName(series.name) }));
  const byMetric = new Map<string, { metric: string; members: Parsed[] }>();
  for (const name of parsed) {
    const metric = metricOfEvalSet(name, parsed) ?? metricOfTotalLoss(name, parsed) ?? name.metric;
    const key = metric.toLowerCase();
    const group = byMetric.get(key) ?? { metric, members: [] };
    byMetric.set(key, group);
    group.members.push(name);
  }
  return [...byMetric.values()].map(({ metric, members }) => ({ metric, ...sortSides(members) }));
}

/**
 * Returns `loss` for `eval_<set>_loss`, as Hugging Face names the loss of an evaluation set, if `loss` has a train series
 * and there is no `eval_loss`.
 */
function metricOfEvalSet({ word, metric }: Name, all: readonly Name[]): string | null {
  if (word !== "eval") return null;
  const isTrained = all.some((other) => other.metric === metric && other.split !== "val");
  const end = /_([^_]+)$/.exec(metric)?.[1];
  const isWhole = all.some((other) => other.metric === end && other.split === "val");
  const train = all.find((other) => other.metric === end && other.split !== "val");
  return isTrained || isWhole ? null : (train?.metric ?? null);
}

/** Returns `loss` for `total_loss` where only val has a `loss`: Detectron2 writes `total_loss` and `validation_loss`. */
function metricOfTotalLoss({ metric, split }: Name, all: readonly Name[]): string | null {
  if (split === "val" || !/^total[_ ]loss$/i.test(metric)) return null;
  const losses = all.filter((other) => /^loss$/i.test(other.metric));
  return losses.length > 0 && losses.every((other) => other.split === "val") ? "loss" : null;
}

/** Sorts train series (explicit `train_…` first) and val series (as in `valWords`); those of batches come last. */
function sortSides(members: readonly Parsed[]): Omit<Group, "metric"> {
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
 * Pairs the train series with the first val series and with each further set of that side (`validation_0`,
 * `validation_1`). `others` are the remaining series: shown, not judged.
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
  const main = toCurve(metric, train?.series ?? null, val?.series ?? null, direction, isConfigured);
  const bySet = sets
    .slice(1)
    .map(({ series }) => toCurve(series.name, train?.series ?? null, series, direction, isConfigured));
  const others = [
    ...trains
      .filter((one) => one !== train)
      .map(({ series }) => toCurve(series.name, series, null, direction, false)),
    ...vals
      .filter((one) => !sets.includes(one))
      .map(({ series }) => toCurve(series.name, null, series, direction, false)),
  ];
  return {
    paired: [main, ...bySet].filter((one) => one !== null),
    others: others.filter((one) => one !== null),
  };
}

function toCurve(
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

/** What rules judge by default, in order of preference. */
const preferences: ((curve: Curve) => boolean)[] = [
  ({ metric }) => /^(.*\/)?loss$/i.test(metric),
  ({ metric }) => /^(.*\/)?(total|avg|average|mean|lm)[_ ]loss$/i.test(metric),
  ({ metric, direction }) => direction === "min" && /loss/i.test(metric),
  ({ direction }) => direction === "min",
  ({ direction }) => direction === "max",
];

/** Selects the curves to judge from groups by metric, whose first curve bears the metric's name. */
function selectPrimary(all: readonly (readonly Curve[])[]): Curve[] {
  const preferred = preferredOf(all).flat();
  // A training that validates only its accuracy is judged by that too.
  const validated = all.filter(([first]) => first !== undefined && first.val !== null);
  const validatedOnly = preferred.some(({ val }) => val !== null) ? [] : (preferredOf(validated)[0] ?? []);
  const configured = all.flat().filter((curve) => curve.isConfigured && curve.direction !== null);
  return [...new Set([...preferred, ...validatedOnly, ...configured])];
}

function preferredOf(all: readonly (readonly Curve[])[]): (readonly Curve[])[] {
  const matching = (isPreferred: (curve: Curve) => boolean) =>
    all.filter(([first]) => first !== undefined && isPreferred(first));
  return preferences.map(matching).find((found) => found.length > 0) ?? [];
}
