import { deviation, mean } from "../statistics/mean.ts";
import { gapBetween, relativeTo } from "./gap.ts";
import type { Curve, Direction, PairedRun, Params } from "./model.ts";
import { bestIndex } from "./points.ts";
import { isSetting } from "./seeds.ts";

/** The results of the runs with one value of a param, each a mean over these runs. */
export type SweepRow = {
  readonly value: Params[string];
  readonly runs: number;
  /** The best val value. */
  readonly best: number;
  /** The standard deviation of `best`; null for one run. */
  readonly deviation: number | null;
  /** The relative gap at the last evaluation; null without a train series, or if train is practically 0. */
  readonly gap: number | null;
  /** The number of evaluations up to the best one. */
  readonly evaluations: number;
};

/** The runs of a report, grouped by the value of one param. */
export type Sweep = {
  readonly param: string;
  /** Params that vary exactly with this one, so that their effects cannot be told apart. */
  readonly along: readonly string[];
  readonly metric: string;
  /** The name of the metric's val series. */
  readonly series: string;
  readonly direction: Direction;
  /** Whether no other param differs between the runs, apart from seeds. */
  readonly alone: boolean;
  /** At least two rows, ordered by value. */
  readonly rows: readonly SweepRow[];
};

/** Returns a sweep for each param that differs between the runs which validate the first run's metric. */
export function sweepsOf(runs: readonly PairedRun[]): Sweep[] {
  const [first] = runs.flatMap(validated);
  if (!first) return [];
  const { metric, direction, val } = first;
  const series = val?.name ?? metric;
  const compared = runs.flatMap((run) => {
    const curve = validated(run).find((one) => one.metric === metric);
    const summary = curve && summaryOf(curve, direction);
    return summary ? [{ params: run.params, summary }] : [];
  });
  const names = new Set(compared.flatMap(({ params }) => Object.keys(params)));
  const splits = new Map<string, Split>();
  for (const param of [...names].filter(isSetting).sort(batchSizeFirst)) {
    const split = splitBy(param, compared);
    if (split.byValue.size < 2) continue;
    const equal = splits.get(split.key);
    if (equal) equal.along.push(param);
    else splits.set(split.key, split);
  }
  return [...splits.values()].map(({ param, along, byValue }) => ({
    param,
    along,
    metric,
    series,
    direction,
    alone: splits.size === 1,
    rows: [...byValue].sort(([a], [b]) => inOrder(a, b)).map(([value, summaries]) => rowOf(value, summaries)),
  }));
}

/** Whether a param is a batch size: `batch_size`, `per_device_train_batch_size`, `train.batch`. */
export function isBatchSize(param: string): boolean {
  return /(^|[._/ -])(batch[_ ]?size|batch|bs)$/i.test(param);
}

function batchSizeFirst(a: string, b: string): number {
  return Number(isBatchSize(b)) - Number(isBatchSize(a));
}

type Compared = { readonly params: Params; readonly summary: Summary };
/**
 * The runs' summaries by the value of a param. `key` is equal for params that split the runs in the same way.
 */
type Split = {
  readonly param: string;
  readonly along: string[];
  readonly key: string;
  readonly byValue: ReadonlyMap<Params[string], Summary[]>;
};

function splitBy(param: string, compared: readonly Compared[]): Split {
  const byValue = new Map<Params[string], Summary[]>();
  const numbers = new Map<Params[string], number>();
  const key = compared.map(({ params, summary }) => {
    const value = Object.hasOwn(params, param) ? params[param] : undefined;
    if (value === undefined) return "";
    byValue.set(value, byValue.get(value) ?? []);
    byValue.get(value)?.push(summary);
    numbers.set(value, numbers.get(value) ?? numbers.size);
    return numbers.get(value);
  });
  return { param, along: [], key: key.join(","), byValue };
}

function rowOf(value: Params[string], summaries: readonly Summary[]): SweepRow {
  const gaps = summaries.flatMap(({ gap }) => gap ?? []);
  return {
    value,
    runs: summaries.length,
    best: mean(summaries.map(({ best }) => best)),
    deviation: summaries.length > 1 ? deviation(summaries.map(({ best }) => best)) : null,
    gap: gaps.length === summaries.length ? mean(gaps) : null,
    evaluations: mean(summaries.map(({ evaluations }) => evaluations)),
  };
}

/** Returns the row with the best val, the first of equal ones. */
export function bestRow({ rows, direction }: Sweep): SweepRow | undefined {
  return rows[
    bestIndex(
      Float64Array.from(rows, ({ best }) => best),
      direction,
    )
  ];
}

/** Returns the `count` rows with the best val, ordered by value. */
export function bestRows({ rows, direction }: Sweep, count: number): SweepRow[] {
  const sign = direction === "min" ? 1 : -1;
  const kept = new Set(rows.toSorted((a, b) => sign * (a.best - b.best)).slice(0, count));
  return rows.filter((row) => kept.has(row));
}

type Validated = Curve & { readonly direction: Direction; readonly valAt: Float64Array };

function validated({ primaryCurves }: PairedRun): Validated[] {
  return primaryCurves.flatMap((curve) => {
    const { direction, valAt } = curve;
    return direction && valAt ? [{ ...curve, direction, valAt }] : [];
  });
}

type Summary = Pick<SweepRow, "best" | "gap" | "evaluations">;

function summaryOf({ valAt, trainAt }: Validated, direction: Direction): Summary | null {
  const at = bestIndex(valAt, direction);
  const best = valAt[at] ?? Number.NaN;
  if (!Number.isFinite(best)) return null;
  const last = valAt.length - 1;
  const train = trainAt?.[last] ?? Number.NaN;
  const gap = relativeTo(train, gapBetween(valAt[last] ?? Number.NaN, train, direction));
  return { best, gap: Number.isFinite(gap) ? gap : null, evaluations: at + 1 };
}

function inOrder(a: Params[string], b: Params[string]): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}
