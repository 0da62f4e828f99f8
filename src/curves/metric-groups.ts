import type { Series } from "./model.ts";
import { directionOf, type Name, parseName, valWords } from "./names.ts";
import { haveSamePositions } from "./points.ts";
import { sideOutputs } from "./side-outputs.ts";

export type Member = Name & { readonly series: Series };

/** The series of one metric, those of each side in order of preference. */
export type Group = {
  readonly metric: string;
  readonly trains: readonly Member[];
  readonly vals: readonly Member[];
};

/**
 * Groups series by metric, ignoring case and separators; a group takes the first spelling. Those of `evaluated` are of
 * validation, whatever their name says.
 */
export function groupByMetric(all: readonly Series[], evaluated: ReadonlySet<Series>): Group[] {
  const outputOf = sideOutputs(all.map(({ name }) => name));
  const parsed = all.map((series): Member => {
    const name = outputOf(series.name) ?? parseName(series.name);
    return { series, ...name, split: evaluated.has(series) ? "val" : name.split };
  });
  const byMetric = new Map<string, { metric: string; members: Member[] }>();
  const spelt = twoSpellings.map(([usual, spellings]) => ({
    usual,
    isIn: ofTwoSpellings(parsed, spellings, usual),
  }));
  const metricOfEvalSet = metricsOfEvalSets(parsed);
  const metricOfMean = metricsOfMeans(parsed);
  for (const name of parsed) {
    const usual = spelt.find(({ isIn }) => isIn(name))?.usual;
    const metric = usual ?? metricOfEvalSet(name) ?? metricOfMean(name) ?? name.metric;
    const key = keyOf(metric);
    const group = byMetric.get(key) ?? { metric, members: [] };
    byMetric.set(key, group);
    group.members.push(name);
  }
  return [...byMetric.values()].map(({ metric, members }) => ({ metric, ...sortSides(members) }));
}

function keyOf(metric: string): string {
  return metric.toLowerCase().replace(/[-_ ]+/g, "_");
}

/**
 * Finds metrics whose name tells no side in a run that spells `train` out and that were recorded at its evaluations:
 * fastai's `accuracy` behind `valid_loss`, skorch's `accuracy` before `train_loss`, the `metrics/…` of Ultralytics; between the
 * losses, one may be of the training, as may a loss or cost anywhere. Returns each with the val series whose positions it has.
 */
export function findEvaluated(all: readonly Series[]): Map<Series, Series> {
  const names = all.map(({ name }) => parseName(name));
  const sides = new Map<string, Set<Name["split"]>>();
  for (const { metric, split } of names) sides.set(metric, (sides.get(metric) ?? new Set()).add(split));
  const has = (metric: string, side: Name["split"]) => sides.get(metric)?.has(side) ?? false;
  const validated = names.filter(({ split }) => split === "val").map(({ metric }) => metric);
  // Where a name without a side is paired with one of validation, such a name means train.
  const isSpelt =
    validated.some((metric) => has(metric, "train")) && !validated.some((metric) => has(metric, null));
  if (!isSpelt) return new Map();
  const vals = all.filter((_, index) => names[index]?.split === "val");
  const splits = names.map(({ split }) => split);
  const [firstTrain, firstVal] = [splits.indexOf("train"), splits.indexOf("val")];
  const candidates = all.filter((_, index) => {
    const { metric = "", split } = names[index] ?? {};
    const isOutside = index < firstTrain || index > firstVal || /^metrics\//i.test(metric);
    return split === null && isOutside && directionOf(metric) !== null && !/loss|entropy|cost/i.test(metric);
  });
  return new Map(
    candidates.flatMap((one): [Series, Series][] => {
      const val = vals.find((candidate) => haveSameAxis(candidate, one));
      return val ? [[one, val]] : [];
    }),
  );
}

function haveSameAxis(a: Series, b: Series): boolean {
  return a.axis === b.axis && haveSamePositions(a, b);
}

/**
 * Tells `loss` for `eval_<set>_loss`, as Hugging Face names the loss of an evaluation set, and for `val/<set>/loss`, if
 * `loss` has a train series and there is no `eval_loss`.
 */
function metricsOfEvalSets(all: readonly Name[]): (name: Name) => string | null {
  const metricsOf = (isVal: boolean) =>
    new Set(all.filter(({ split }) => (split === "val") === isVal).map(({ metric }) => metric));
  const [trained, validated] = [metricsOf(false), metricsOf(true)];
  return ({ word, split, metric }) => {
    if (split !== "val" || trained.has(metric)) return null;
    const separators = metric.matchAll(word === "eval" ? /[_/]/g : /\//g);
    const train = [...separators].map(({ index }) => metric.slice(index + 1)).find((end) => trained.has(end));
    return train === undefined || validated.has(train) ? null : train;
  };
}

/** Tells `nll` for the `mean_nll` of one side, if the other side has `nll` alone. */
function metricsOfMeans(all: readonly Name[]): (name: Name) => string | null {
  const keysOf = (isVal: boolean) =>
    new Set(all.filter(({ split }) => (split === "val") === isVal).map(({ metric }) => keyOf(metric)));
  const [trained, validated] = [keysOf(false), keysOf(true)];
  return ({ metric, split }) => {
    const bare = keyOf(metric).replace(/^(mean|avg|average)_/, "");
    const [own, other] = split === "val" ? [validated, trained] : [trained, validated];
    return !own.has(bare) && other.has(bare) && !other.has(keyOf(metric)) ? bare : null;
  };
}

/**
 * Metrics that train and val may write differently: Detectron2 `total_loss` and `validation_loss`, NeMo
 * `reduced_train_loss` and `val_loss`, torchtitan `loss_metrics/global_avg_loss` and `validation_metrics/loss`, `train_acc`
 * and `val_accuracy`, OpenNMT `ppl` and `Validation perplexity`.
 */
const twoSpellings: readonly (readonly [usual: string, RegExp])[] = [
  ["loss", /^((loss_)?metrics\/)?((global_)?(total|reduced|avg|average|mean|running)_)?loss(es)?$/],
  ["accuracy", /^acc(s|uracy|uracies)?$/],
  ["perplexity", /^(ppl|perplexity)$/],
];

/** Tells the names of a metric where each side has a spelling of its own. Of several of one side, it is `usual`. */
function ofTwoSpellings(all: readonly Member[], spellings: RegExp, usual: string): (name: Member) => boolean {
  const keys = (isVal: boolean) =>
    all
      .filter(({ split }) => (split === "val") === isVal)
      .map(({ metric }) => keyOf(metric))
      .filter((key) => spellings.test(key));
  const trains = keys(false);
  const vals = keys(true);
  if (trains.length === 0 || vals.length === 0 || trains.some((key) => vals.includes(key)))
    return () => false;
  const [train, val] = [trains, vals].map((side) => (side.includes(usual) ? usual : side[0]));
  return ({ metric, split }) => keyOf(metric) === (split === "val" ? val : train);
}

/**
 * Sorts train series (explicit `train_…` first) and val series (as in `valWords`); those of batches come behind
 * them, and a single value, as of a summary, behind a curve.
 */
function sortSides(members: readonly Member[]): Omit<Group, "metric"> {
  const curvesFirst = ({ series, isBatch }: Member) => (series.values.length > 1 ? 0 : 2) + (isBatch ? 1 : 0);
  const sortBy = (side: readonly Member[], rank: (one: Member) => number) =>
    side.toSorted((a, b) => curvesFirst(a) - curvesFirst(b) || rank(a) - rank(b));
  return {
    trains: sortBy(
      members.filter(({ split }) => split !== "val"),
      ({ split }) => (split === "train" ? 0 : 1),
    ),
    vals: sortBy(
      members.filter(({ split }) => split === "val"),
      ({ word }) => valWords.indexOf(word ?? ""),
    ),
  };
}
