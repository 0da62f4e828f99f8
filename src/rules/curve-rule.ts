import * as z from "zod/mini";
import type { Axis, Direction, Series } from "../curves/model.ts";
import { align, type Curve, findMatching, findSeries, type PairedRun } from "../curves/pairing.ts";
import { choice, name } from "./options.ts";
import {
  type BaselineRuns,
  defineRule,
  type Outcome,
  parseOptions,
  type Rule,
  type RuleDefinition,
  type Subject,
} from "./rule.ts";

/** What a curve rule looks at: one series of a known direction, whole and finite. */
export type Monitored = {
  readonly metric: string;
  readonly direction: Direction;
  readonly axis: Axis;
  /** The name of the monitored series: val, unless the config monitors another. */
  readonly series: string;
  readonly values: Float64Array;
  readonly positions: Float64Array;
  /** The train value at each position; empty where the series is the train series or has none beside it. */
  readonly train: Float64Array;
  /** The wall time of each evaluation in seconds, of the day or since the start; null where none was recorded. */
  readonly seconds: Float64Array | null;
};

/** What a rule says of one curve. */
export type Result = Partial<Omit<Outcome, "status" | "reason">> & Pick<Outcome, "status" | "reason">;

/** The sentences of what keeps a curve from being judged. */
const obstacles = {
  "no-curve": "no metric of a known direction was recorded",
  "missing-metric": "there is no {monitor:name}; recorded are {recorded}",
  "no-direction": "nobody can tell from its name whether {series:name} should fall or rise: set its `mode`",
  "no-val": "there is no validation {metric:name}",
  "no-train": "there is no training {metric:name}",
  vanished: "{series:name} is gone: the base recorded it, this run did not",
  truncated: "{series:name} is not whole: the artifact leaves values out",
  "non-finite": "{series:name} is not a finite number at {at:position}",
};

const monitoring = z.object({
  monitor: z.optional(name),
  mode: z.optional(choice(["min", "max"])),
});
type Monitoring = z.output<typeof monitoring>;

/**
 * `val`: the validation series. `pair`: train and val of a curve. `each`: every series, one by one. `compared`: the
 * validation series, none of which the base may have that this run has not.
 */
type Needs = "val" | "pair" | "each" | "compared";

/**
 * A rule that judges each monitored curve by itself: the judged curves of the run, or the one that
 * `monitor` names. Everything that keeps a curve from being judged is found here, once for all rules.
 */
export function curveRule<Options extends z.ZodMiniObject>({
  judge,
  ...described
}: OfCurves<Options> & {
  readonly judge: (curve: Monitored, options: z.output<Options>, subject: Subject) => Result;
}): Rule {
  return curvesRule({
    ...described,
    judge: (curves, options, subject) => curves.map((curve) => judge(curve, options, subject)),
  });
}

type OfCurves<Options extends z.ZodMiniObject> = RuleDefinition<Options> & { readonly needs: Needs };

/** The same for a rule to which it matters how many curves it judges: it gets all of them, and answers in their order. */
export function curvesRule<Options extends z.ZodMiniObject>({
  needs,
  judge,
  ...described
}: OfCurves<Options> & {
  readonly judge: (curves: readonly Monitored[], options: z.output<Options>, subject: Subject) => Result[];
}): Rule {
  const messages = { ...obstacles, ...described.messages };
  return defineRule({ ...described, messages }, monitoring, ({ monitor, mode, ...setting }) => {
    const monitored = monitoring.parse({ monitor, mode });
    const options = parseOptions(described, setting);
    return {
      settings: { ...options, ...monitored },
      judge: (subject) => {
        const seen = selectSeries(subject, needs, monitored);
        const curves = seen.filter((one) => "values" in one);
        const found = judge(curves, options, subject);
        return seen.flatMap((one) => {
          const told = "values" in one ? found[curves.indexOf(one)] : one.obstacle;
          return told ? [outcome(one, told)] : [];
        });
      },
    };
  });
}

/** What an outcome says of where it was found. */
type Seen = { readonly metric: string | null; readonly axis: Axis; readonly series: string };
type Blocked = Seen & { readonly obstacle: Result };

function selectSeries(
  { run, base }: Subject,
  needs: Needs,
  { monitor, mode }: Monitoring,
): (Monitored | Blocked)[] {
  const named = monitor === undefined ? null : findSeries(run, monitor);
  if (monitor !== undefined && !named) {
    const recorded = run.series.map(({ name }) => name).join(", ");
    return [blocked("missing-metric", nowhere, { facts: { monitor, recorded } })];
  }
  if (named)
    return [monitorSeries(run, named.curve, needs === "pair" ? named.curve.val : named.series, needs, mode)];
  if (run.primaryCurves.length === 0) return [blocked("no-curve", nowhere)];
  const gone = needs === "compared" ? missingMetrics(run, base) : [];
  const seen = run.primaryCurves.flatMap((curve) => {
    if (gone.some(({ metric }) => metric === curve.metric)) return [];
    const each = [curve.train, curve.val].filter((series) => series !== null);
    return (needs === "each" ? each : [curve.val]).map((series) =>
      monitorSeries(run, curve, series, needs, mode),
    );
  });
  return [...gone, ...seen];
}

/** What the base was judged by and this run did not record: the comparison would silently not take place. */
function missingMetrics(run: PairedRun, base: BaselineRuns): Blocked[] {
  const judged = base.kind === "found" ? (base.runs[0]?.primaryCurves ?? []) : [];
  return judged.flatMap(({ metric, axis, val }) =>
    val && !findMatching(run, val.name, metric)
      ? [blocked("vanished", { metric, axis, series: val.name })]
      : [],
  );
}

const nowhere: Seen = { metric: null, axis: "row", series: "" };

function monitorSeries(
  { clock }: PairedRun,
  curve: Curve,
  series: Series | null,
  needs: Needs,
  mode: Direction | undefined,
): Monitored | Blocked {
  const { metric, axis } = curve;
  const direction = mode ?? curve.direction;
  if (!series) return notJudged("no-val", { metric, axis, series: metric });
  const seen = { metric, axis, series: series.name };
  if (needs === "pair" && !curve.train) return notJudged("no-train", seen);
  if (!direction) return blocked("no-direction", seen);
  for (const one of needs === "pair" && curve.train ? [curve.train, series] : [series]) {
    if (one.truncated) return blocked("truncated", { ...seen, series: one.name });
    const at = one.positions[one.values.findIndex((value) => !Number.isFinite(value))];
    if (at !== undefined) return blocked("non-finite", { ...seen, series: one.name }, { at });
  }
  const train = (series === curve.val && curve.trainAt) || new Float64Array();
  const { values, positions } = series;
  const seconds = clock?.axis === axis ? align(clock, positions) : null;
  return { ...seen, direction, train, seconds, values, positions };
}

function blocked(reason: keyof typeof obstacles, seen: Seen, found: Partial<Result> = {}): Blocked {
  return { ...seen, obstacle: { ...found, status: "blocked", reason } };
}

function notJudged(reason: keyof typeof obstacles, seen: Seen): Blocked {
  return { ...seen, obstacle: { status: "not-judged", reason } };
}

function outcome({ metric, axis, series }: Seen, found: Result): Outcome {
  const facts = { metric: metric ?? "", series, ...found.facts };
  return { metric, axis, actual: null, limit: null, at: null, ...found, facts };
}
