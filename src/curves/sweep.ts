import { mean } from "../statistics/mean.ts";
import { gapBetween, relativeTo } from "./gap.ts";
import type { Curve, Direction, PairedRun, Params } from "./model.ts";
import { bestIndex } from "./points.ts";
import { isSetting } from "./seeds.ts";

/** What runs with one value of a param came to, each a mean over them. */
export type SweepRow = {
  readonly value: Params[string];
  readonly runs: number;
  /** Of the best val values. */
  readonly best: number;
  /** How much worse val was than train at the last evaluation, over |train|; null without a train series, or where train is practically 0. */
  readonly gap: number | null;
  /** How many evaluations it took to the best one. */
  readonly evaluations: number;
};

/** The runs by the values of one param. */
export type Sweep = {
  readonly param: string;
  /** Params that differ wherever this one does, and only there: nobody can tell which of them it was. */
  readonly along: readonly string[];
  readonly metric: string;
  /** The name of its val series. */
  readonly series: string;
  readonly direction: Direction;
  /** No other param differs between the runs, but the seed. */
  readonly alone: boolean;
  /** In the order of the values; two at least. */
  readonly rows: readonly SweepRow[];
};

/** The params that differ between the runs that validate the same metric, and what each value of them came to. */
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
    const known = splits.get(split.key);
    if (known) known.along.push(param);
    else splits.set(split.key, split);
  }
  return [...splits.values()].map(({ param, along, byValue }) => ({
    param,
    along,
    metric,
    series,
    direction,
    alone: splits.size === 1,
    rows: [...byValue].sort(([a], [b]) => inOrder(a, b)).map(([value, those]) => rowOf(value, those)),
  }));
}

/** `batch_size`, `per_device_train_batch_size`, `train.batch`. */
export function isBatchSize(param: string): boolean {
  return /(^|[._/ -])(batch[_ ]?size|batch|bs)$/i.test(param);
}

function batchSizeFirst(a: string, b: string): number {
  return Number(isBatchSize(b)) - Number(isBatchSize(a));
}

type Compared = { readonly params: Params; readonly summary: Summary };
/** What the runs with each value of a param came to. `key` is the same for params that split the runs alike. */
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

function rowOf(value: Params[string], those: readonly Summary[]): SweepRow {
  const gaps = those.flatMap(({ gap }) => gap ?? []);
  return {
    value,
    runs: those.length,
    best: mean(those.map(({ best }) => best)),
    gap: gaps.length === those.length ? mean(gaps) : null,
    evaluations: mean(those.map(({ evaluations }) => evaluations)),
  };
}

/** The row whose best is the best, the first of equal ones. */
export function bestRow({ rows, direction }: Sweep): SweepRow | undefined {
  return rows[
    bestIndex(
      Float64Array.from(rows, ({ best }) => best),
      direction,
    )
  ];
}

/** The best rows, at most so many, in the order of their values. */
export function bestRows({ rows, direction }: Sweep, most: number): SweepRow[] {
  const sign = direction === "min" ? 1 : -1;
  const kept = new Set(rows.toSorted((a, b) => sign * (a.best - b.best)).slice(0, most));
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
