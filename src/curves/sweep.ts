import { mean } from "../statistics/mean.ts";
import type { Direction, Params } from "./model.ts";
import type { Curve, PairedRun } from "./pairing.ts";
import { bestIndex } from "./points.ts";
import { isSetting } from "./seeds.ts";

/** What runs with one value of a param came to, each a mean over them. */
export type SweepRow = {
  readonly value: Params[string];
  readonly runs: number;
  /** Of the best val values. */
  readonly best: number;
  /** How much worse val was than train at the last evaluation, over |train|; null without a train series. */
  readonly gap: number | null;
  /** How many evaluations it took to the best one. */
  readonly evaluations: number;
};

/** The runs by the values of one param. */
export type Sweep = {
  readonly param: string;
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
  const varied = [...names].filter(
    (param) => isSetting(param) && new Set(compared.map(({ params }) => params[param])).size > 1,
  );
  return varied.map((param) => {
    const byValue = new Map<Params[string], Summary[]>();
    for (const { params, summary } of compared) {
      const value = params[param];
      if (value === undefined) continue;
      const those = byValue.get(value);
      if (those) those.push(summary);
      else byValue.set(value, [summary]);
    }
    const rows = [...byValue]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([value, those]): SweepRow => {
        const gaps = those.flatMap(({ gap }) => gap ?? []);
        return {
          value,
          runs: those.length,
          best: mean(those.map(({ best }) => best)),
          gap: gaps.length === those.length ? mean(gaps) : null,
          evaluations: mean(those.map(({ evaluations }) => evaluations)),
        };
      });
    return { param, metric, series, direction, alone: varied.length === 1, rows };
  });
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

type Validated = Curve & { readonly direction: Direction; readonly valAt: Float64Array };

function validated({ judged }: PairedRun): Validated[] {
  return judged.flatMap((curve) => {
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
  const wide =
    direction === "min" ? (valAt[last] ?? Number.NaN) - train : train - (valAt[last] ?? Number.NaN);
  const gap = wide / Math.abs(train);
  return { best, gap: Number.isFinite(gap) ? gap : null, evaluations: at + 1 };
}

function inOrder(a: Params[string], b: Params[string]): number {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}
