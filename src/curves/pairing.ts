import { meansSince } from "./align.ts";
import { contestedIn } from "./contested.ts";
import { countAlike } from "./count-alike.ts";
import { findEvaluated, groupByMetric, type Member } from "./metric-groups.ts";
import type { Curve, Direction, LeftOut, PairedRun, Run, Series } from "./model.ts";
import { directionOf, isBookkeeping, parseName } from "./names.ts";
import { whyNotMeasured } from "./not-measured.ts";
import { ownTrains } from "./own-trains.ts";
import { dropPlaceholders } from "./placeholders.ts";
import { type TestedGroup, withoutSingleTests } from "./single-tests.ts";

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
export function pair(recorded: Run, configured: readonly ConfiguredMetric[] = []): PairedRun {
  const configuredNames = new Set(configured.flatMap(({ train, val }) => [train, val]));
  const run = dropPlaceholders(recorded, configuredNames);
  const without = new Map(
    run.series.flatMap((series) => {
      const why = configuredNames.has(series.name) ? null : whyNotMeasured(series, run.series);
      return why === null ? [] : [[series, { what: series.name, why }]];
    }),
  );
  const metrics = run.series.filter(
    (series) => configuredNames.has(series.name) || !(without.has(series) || isBookkeepingSeries(series)),
  );
  const unpaired = new Map(metrics.map((series) => [series.name, series]));
  const curves: Curve[] = [];
  for (const { metric, train, val, mode } of configured) {
    if (train === undefined && val === undefined) continue;
    const pairing = { train: take(unpaired, train), val: take(unpaired, val) };
    const paired = toCurve(metric, pairing.train, pairing.val, mode ?? directionOf(metric), true);
    if (paired) curves.push(paired);
  }
  const isContested = contestedIn(
    metrics.map(({ name }) => parseName(name).metric),
    [...metrics.map(({ origin }) => origin?.place ?? ""), ...(run.leftOut ?? []).map(({ what }) => what)],
  );
  const evaluated = findEvaluated([...unpaired.values()]);
  const placed = new Map(
    [...evaluated].map(([one, val]) => [one, withSide(one, `the positions of ${val.name}`)]),
  );
  const named = [...unpaired.values()].map((one) => placed.get(one) ?? one);
  const modes = new Map(configured.map(({ metric, mode }) => [metric, mode]));
  const byName = withoutSingleTests(groupByMetric(named, new Set(placed.values()))).map((group) => {
    const mode = modes.get(group.metric);
    const direction = isContested(group.metric) ? null : directionOf(group.metric);
    return curvesOf(group, mode ?? direction, mode !== undefined);
  });
  const primaryCurves = selectPrimary([
    ...curves.map((curve) => [curve]),
    ...byName.map(({ paired }) => paired),
  ]);
  curves.push(...byName.flatMap(({ paired, others }) => [...paired, ...others]));
  const evaluations = (primaryCurves[0] ?? curves[0])?.positions.length ?? 0;
  const apart = [...byName.flatMap(({ apart }) => apart), ...without.values()];
  return {
    ...run,
    series: run.series.map((one) => placed.get(one) ?? one),
    ...(apart.length > 0 ? { leftOut: [...(run.leftOut ?? []), ...apart] } : {}),
    curves,
    primaryCurves,
    evaluations,
  };
}

function withSide(series: Series, side: string): Series {
  return { ...series, origin: { ...series.origin, side } };
}

function isBookkeepingSeries({ name }: Series): boolean {
  return isBookkeeping(name) || isBookkeeping(parseName(name).metric);
}

function take(unpaired: Map<string, Series>, name: string | undefined): Series | null {
  const series = name === undefined ? undefined : unpaired.get(name);
  if (series) unpaired.delete(series.name);
  return series ?? null;
}

/**
 * Pairs the train series with the first val series and with each further set of that side (`validation_0`,
 * `validation_1`). `others` are the remaining series: shown, not judged. `apart` are train series that no evaluation
 * can be held against.
 */
function curvesOf(
  { metric, trains, vals, tests }: TestedGroup,
  direction: Direction | null,
  isConfigured: boolean,
): { paired: Curve[]; others: Curve[]; apart: LeftOut[] } {
  const [val] = vals;
  const fits = ({ series }: Member) => !val || whyApart(series, val.series, direction) === null;
  const train = trains.find(fits) ?? (val ? undefined : trains[0]);
  const sets = vals.filter(({ word, isBatch }) => word === val?.word && isBatch === val.isBatch);
  const own = ownTrains(trains.filter(fits), sets);
  const trainOf = (set: Member | undefined) => (set && own.get(set)) ?? train;
  const main = toCurve(metric, trainOf(val)?.series ?? null, val?.series ?? null, direction, isConfigured);
  const bySet = sets
    .slice(1)
    .map((set) =>
      toCurve(set.series.name, trainOf(set)?.series ?? null, set.series, direction, isConfigured),
    );
  const used = new Set(sets.length === 0 ? [train] : sets.map(trainOf));
  const others = [
    ...trains
      .filter((one) => !used.has(one))
      .map(({ series }) => toCurve(nameBeside(metric, series), series, null, direction, false)),
    ...[...vals.filter((one) => !sets.includes(one)), ...tests].map(({ series }) =>
      toCurve(nameBeside(metric, series), null, series, direction, false),
    ),
  ];
  const apart = val && !train ? trains : [];
  return {
    paired: [main, ...bySet].filter((one) => one !== null),
    others: others.filter((one) => one !== null),
    apart: apart.map(({ series }) => ({
      what: series.name,
      why: `not paired with ${val?.series.name}, ${val && whyApart(series, val.series, direction)}`,
    })),
  };
}

/** The name of a further curve of a metric: that of its series, which may be the metric's own, `loss` beside `train/loss` and `val/loss`. */
function nameBeside(metric: string, { name }: Series): string {
  return name === metric ? `${name} (no side)` : name;
}

/** Why an evaluation cannot be held against a train series; null if it can. */
function whyApart(train: Series, val: Series, direction: Direction | null): string | null {
  if (!haveSameUnit(train, val)) return "whose positions count something else";
  return direction === "max" && (isPercentageOf(train, val) || isPercentageOf(val, train))
    ? "since one is a percentage and the other a fraction"
    : null;
}

/** Whether the values of a series are percentages, of about the fractions of another: 90 beside 0.87. */
function isPercentageOf({ values }: Series, { values: fractions }: Series): boolean {
  const isWithin = (all: Float64Array, most: number) => all.every((value) => !(value < 0 || value > most));
  if (!isWithin(values, 100) || !isWithin(fractions, 1)) return false;
  const ratio = greatest(values) / greatest(fractions);
  return ratio >= 40 && ratio <= 250;
}

function greatest(values: Float64Array): number {
  return values.reduce((most, value) => (value > most ? value : most), 0);
}

/** With fewer evaluations their positions may be consecutive by chance, unless the training goes on much longer. */
const [minEpochs, muchLonger] = [3, 20];

/**
 * Whether both are counted in the same unit. People log train at each batch and val at each epoch, and call both a
 * step: evaluations at 0, 1, 2, … would then stand beside the first batches, and end long before the training.
 */
function haveSameUnit(train: Series, val: Series): boolean {
  if (train.axis !== val.axis) return false;
  const { positions, axis } = val;
  const isEpochs =
    axis === "step" &&
    (positions[0] ?? 0) <= 1 &&
    positions.every((position, i) => i === 0 || position === (positions[i - 1] ?? 0) + 1);
  const isFew = positions.length < minEpochs;
  const last = Math.max(positions.at(-1) ?? 0, 1);
  const isLonger =
    (train.positions.at(-1) ?? 0) >= (isFew ? muchLonger : 2) * last &&
    (!isFew || train.positions.length >= muchLonger * positions.length);
  return !(isEpochs && isLonger);
}

function toCurve(
  metric: string,
  recordedTrain: Series | null,
  val: Series | null,
  direction: Direction | null,
  isConfigured: boolean,
): Curve | null {
  const train = recordedTrain && val ? countAlike(recordedTrain, val) : recordedTrain;
  const main = val ?? train;
  if (!main) return null;
  return {
    metric,
    direction,
    axis: main.axis,
    train,
    val,
    positions: main.positions,
    trainAt: train && meansSince(train, main.positions, "carry"),
    valAt: val?.values ?? null,
    isConfigured,
  };
}

/** `total_loss`, `loss_total`, `losses/mean` */
const totalLoss =
  /^(.*\/)?((global_)?(total|sum|overall|avg|average|mean|lm)[_ ]loss|loss(es)?[_ /](total|sum|overall|avg|average|mean))$/i;

/** An error of the calibration, which is small before a network has learnt anything, and rises as it learns. */
const calibration = /(?:^|[\W_])(?:[as]?ece|calibration[\W_]error)$/i;

/** What rules judge by default, in order of preference. */
const preferences: ((curve: Curve) => boolean)[] = [
  ({ metric, direction }) => direction === "min" && /^(.*\/)?loss$/i.test(metric),
  ({ metric, direction }) => direction === "min" && totalLoss.test(metric),
  ({ metric, direction }) => direction === "min" && /loss/i.test(metric),
  ({ direction, metric }) => direction === "min" && !calibration.test(metric),
  ({ direction }) => direction === "max",
  ({ direction }) => direction === "min",
];

/** Selects the curves to judge from groups by metric, whose first curve bears the metric's name. */
function selectPrimary(all: readonly (readonly Curve[])[]): Curve[] {
  const preferred = preferredOf(all).flat();
  // A training that validates only its accuracy is judged by that first.
  const validated = all.filter(([first]) => first !== undefined && first.val !== null);
  const validatedOnly = preferred.some(({ val }) => val !== null) ? [] : (preferredOf(validated)[0] ?? []);
  const configured = all.flat().filter((curve) => curve.isConfigured && curve.direction !== null);
  return [...new Set([...validatedOnly, ...preferred, ...configured])];
}

function preferredOf(all: readonly (readonly Curve[])[]): (readonly Curve[])[] {
  const matching = (isPreferred: (curve: Curve) => boolean) =>
    all.filter(([first]) => first !== undefined && isPreferred(first));
  const found = preferences.map(matching).find((some) => some.length > 0) ?? [];
  const used = found.filter(([first]) => first !== undefined && !isZero(first));
  return used.length > 0 ? used : found;
}

/**
 * Whether a loss is exactly 0 throughout: beside others, a part that this training has no use for, such as the classes of
 * a detector of one class.
 */
function isZero({ train, val }: Curve): boolean {
  return [train, val].every((series) => series === null || series.values.every((value) => value === 0));
}
