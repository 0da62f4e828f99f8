import type { Axis, Direction, Run, Series } from "./model.ts";
import { directionOf, isBookkeeping, parseName, valWords } from "./names.ts";

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
  readonly named: boolean;
};

export type PairedRun = Run & {
  readonly curves: readonly Curve[];
  /** The curves that rules judge where they name no other: the loss, and what the config names. */
  readonly judged: readonly Curve[];
  /** How often the run was evaluated, by its main curve. */
  readonly evaluations: number;
};

/** A pair or a direction that the config states; it wins over every convention. */
export type NamedMetric = {
  readonly metric: string;
  readonly train?: string | undefined;
  readonly val?: string | undefined;
  readonly mode?: Direction | undefined;
};

/** Pairs the series of a run into curves by name: first as the config says, then by convention. */
export function pair(run: Run, named: readonly NamedMetric[] = []): PairedRun {
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
  for (const [metric, group] of byMetric(left.values())) {
    const { trains, vals } = sides(group);
    const mode = named.find((one) => one.metric === metric)?.mode;
    const direction = mode ?? directionOf(metric);
    const made = curve(metric, trains[0] ?? null, vals[0] ?? null, direction, mode !== undefined);
    const others = [
      ...trains.slice(1).map((other) => curve(other.name, other, null, direction, false)),
      ...vals.slice(1).map((other) => curve(other.name, null, other, direction, false)),
    ];
    curves.push(...[made, ...others].filter((one) => one !== null));
  }
  const judged = judgedOf(curves);
  return { ...run, curves, judged, evaluations: (judged[0] ?? curves[0])?.positions.length ?? 0 };
}

function isMeta({ name }: Series): boolean {
  return isBookkeeping(name) || isBookkeeping(parseName(name).metric);
}

function take(left: Map<string, Series>, name: string | undefined): Series | null {
  const series = name === undefined ? undefined : left.get(name);
  if (series) left.delete(series.name);
  return series ?? null;
}

/** Groups by metric without regard to case; a group is called by the name that came first. */
function byMetric(all: Iterable<Series>): Map<string, Series[]> {
  const names = new Map<string, string>();
  const groups = new Map<string, Series[]>();
  for (const series of all) {
    const { metric } = parseName(series.name);
    const name = names.get(metric.toLowerCase()) ?? metric;
    names.set(metric.toLowerCase(), name);
    groups.set(name, [...(groups.get(name) ?? []), series]);
  }
  return groups;
}

/** The first of each side pair: an explicit `train_…` before the plain name, validation sets as in `valWords`. */
function sides(group: readonly Series[]): { trains: Series[]; vals: Series[] } {
  const parsed = group.map((series) => ({ series, ...parseName(series.name) }));
  const rank = (word: string | null) => valWords.indexOf(word ?? "");
  const trains = [
    ...parsed.filter(({ split }) => split === "train"),
    ...parsed.filter(({ split }) => split === null),
  ];
  const vals = parsed.filter(({ split }) => split === "val").sort((a, b) => rank(a.word) - rank(b.word));
  return { trains: trains.map(({ series }) => series), vals: vals.map(({ series }) => series) };
}

function curve(
  metric: string,
  train: Series | null,
  val: Series | null,
  direction: Direction | null,
  named: boolean,
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
    named,
  };
}

/** The last value recorded at or before each position, NaN before the first; both position lists increase. */
function align({ positions, values }: Series, at: Float64Array): Float64Array {
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
  ({ metric }) => /^loss$/i.test(metric),
  ({ metric }) => /^total[_ ]loss$/i.test(metric),
  ({ metric, direction }) => direction === "min" && /loss/i.test(metric),
  ({ direction }) => direction === "min",
  ({ direction }) => direction === "max",
];

function judgedOf(curves: readonly Curve[]): Curve[] {
  const preferred = preferences.map((is) => curves.filter(is)).find((found) => found.length > 0) ?? [];
  return [...preferred, ...curves.filter((one) => one.named && one.direction && !preferred.includes(one))];
}

/** What another run recorded of the same thing: the series of that name, else the val series of that metric. */
export function counterpart(other: PairedRun, series: string, metric: string): Series | null {
  return findSeries(other, series)?.series ?? other.curves.find((one) => one.metric === metric)?.val ?? null;
}

/** Which side of a curve a name means. */
export type Named = { readonly curve: Curve; readonly series: Series; readonly split: "train" | "val" };

/**
 * Finds a series by its own name, else by the canonical one: `val_X` and `train_X` of a curve X,
 * whatever the framework calls them.
 */
export function findSeries({ curves }: PairedRun, name: string): Named | null {
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
