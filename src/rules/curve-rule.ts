import { align } from "../curves/align.ts";
import { findMatching, findNamed } from "../curves/lookup.ts";
import type { Axis, Curve, Direction, PairedRun, Series } from "../curves/model.ts";
import { parseName } from "../curves/names.ts";
import { defineRule, type RuleDefinition } from "./define-rule.ts";
import { missingMetric, obstacleIn, obstacles } from "./obstacles.ts";
import { choice, metricName, type Options, optional, type Settings } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { BaselineRuns, Rule, Subject } from "./rule.ts";

/** The series that a curve rule judges: of known direction, complete and finite. */
export type Monitored = {
  readonly metric: string;
  readonly direction: Direction;
  readonly axis: Axis;
  /** Whether it is what a run is judged by: its loss, or what the config names. */
  readonly isPrimary: boolean;
  /** The name of the series: val, unless the config monitors another. */
  readonly series: string;
  readonly values: Float64Array;
  readonly positions: Float64Array;
  /** The train value at each position; empty if this is the train series itself or the curve has none. */
  readonly train: Float64Array;
  /** The val value at each evaluation, if this is a train series with val beside it; else empty. */
  readonly val: Float64Array;
  /** The wall time of each evaluation in seconds, absolute or since the start; null if none was recorded. */
  readonly seconds: Float64Array | null;
};

const monitoringOptions = {
  monitor: optional(metricName),
  mode: optional(choice(["min", "max"])),
};
type Monitoring = Settings<typeof monitoringOptions>;

/**
 * Which series of a curve a rule judges. `val`: the validation series. `compared`: that of every metric of known
 * direction (train, where the run validates nothing), and blocked if the baseline recorded one that this run did not.
 * `pair`: val, with train beside it. `each`: train and val,
 * one by one. `val-else-train`: val, or train if val was not recorded.
 */
type Needs = "val" | "compared" | "pair" | "each" | "val-else-train";

type CurveRuleDefinition<Of extends Options> = RuleDefinition<Of> & {
  readonly needs: Needs | ((settings: Settings<Of>) => Needs);
};

/**
 * Defines a rule that judges each monitored curve by itself: the primary curves of the run, or the one that
 * `monitor` names. Curves that cannot be judged are reported here, for all rules alike.
 */
export function curveRule<Of extends Options>({
  judge,
  ...definition
}: CurveRuleDefinition<Of> & {
  readonly judge: (curve: Monitored, settings: Settings<Of>, subject: Subject) => Outcome;
}): Rule {
  return curvesRule({
    ...definition,
    judge: (curves, settings, subject) => curves.map((curve) => judge(curve, settings, subject)),
  });
}

/**
 * Like `curveRule`, for a rule that needs all curves at once; `judge` returns one outcome per curve, in
 * order.
 */
export function curvesRule<Of extends Options>({
  needs,
  judge,
  ...definition
}: CurveRuleDefinition<Of> & {
  readonly judge: (curves: readonly Monitored[], settings: Settings<Of>, subject: Subject) => Outcome[];
}): Rule {
  const messages = { ...obstacles, ...definition.messages };
  return defineRule({ ...definition, messages }, monitoringOptions, (subject, settings, monitoring) => {
    const wanted = typeof needs === "function" ? needs(settings) : needs;
    const selected = selectSeries(subject, wanted, monitoring);
    const curves = selected.filter((candidate) => "values" in candidate);
    const outcomes = new Map(judge(curves, settings, subject).map((outcome, i) => [curves[i], outcome]));
    return selected.flatMap((candidate) => {
      const outcome = "values" in candidate ? outcomes.get(candidate) : candidate.obstacle;
      if (!outcome) return [];
      const { metric, axis, series } = candidate;
      return [{ metric, axis, ...outcome, facts: { metric: metric ?? "", series, ...outcome.facts } }];
    });
  });
}

/** Identifies the series that an outcome is about. */
type SeriesId = { readonly metric: string | null; readonly axis: Axis; readonly series: string };
type Unjudged = SeriesId & { readonly obstacle: Outcome };

const noCurve: SeriesId = { metric: null, axis: "row", series: "" };

function selectSeries(
  { run, baseline }: Subject,
  needs: Needs,
  { monitor, mode }: Monitoring,
): (Monitored | Unjudged)[] {
  if (monitor !== undefined) {
    const named = findNamed(run, monitor);
    if (!named) return [{ ...noCurve, obstacle: missingMetric(monitor, run) }];
    const series = needs === "pair" ? named.curve.val : named.series;
    return [monitorSeries(run, named.curve, series, needs, mode)];
  }
  if (run.primaryCurves.length === 0) return [{ ...noCurve, obstacle: blocked("no-curve") }];
  if (needs === "compared") return selectCompared(run, baseline, mode);
  return run.primaryCurves.flatMap((curve) =>
    seriesToJudge(curve, needs).map((series) => monitorSeries(run, curve, series, needs, mode)),
  );
}

function selectCompared(
  run: PairedRun,
  baseline: BaselineRuns,
  mode: Direction | undefined,
): (Monitored | Unjudged)[] {
  const missing = missingMetrics(run, baseline);
  const lacks = new Set(missing.map(({ metric }) => metric));
  const compared = comparedSeries(run).filter(({ curve }) => !lacks.has(curve.metric));
  const isCompared = new Set(compared.map(({ curve }) => curve));
  const primary = new Set(run.primaryCurves);
  const withoutVal = run.primaryCurves.filter((curve) => !lacks.has(curve.metric) && !isCompared.has(curve));
  return [
    ...missing,
    ...compared.map(({ curve, series }) =>
      monitorSeries(run, curve, series, "compared", mode, primary.has(curve)),
    ),
    ...withoutVal.map((curve) => monitorSeries(run, curve, null, "compared", mode)),
  ];
}

/**
 * The series to compare with a baseline: val of each metric of known direction; of a metric that was recorded once, and
 * whose name does not say train, that one; train, where the run validates nothing. Those that the run is judged by come
 * first.
 */
export function comparedSeries({ curves, primaryCurves }: PairedRun): { curve: Curve; series: Series }[] {
  const validates = curves.some(({ val }) => val !== null);
  const primary = new Set(primaryCurves);
  const others = curves.filter((curve) => !primary.has(curve) && curve.direction !== null);
  return [...primaryCurves, ...others].flatMap((curve) => {
    const { train, val, direction } = curve;
    const isOfVal = train !== null && direction === "max" && parseName(train.name).split === null;
    const series = val ?? (!validates || isOfVal ? train : null);
    return series ? [{ curve, series }] : [];
  });
}

function seriesToJudge({ train, val }: Curve, needs: Needs): (Series | null)[] {
  switch (needs) {
    case "val":
    case "compared":
    case "pair":
      return [val];
    case "each":
      return [train, val].filter((series) => series !== null);
    case "val-else-train":
      return [val ?? train];
  }
}

/** Returns the metrics of any baseline run that this run did not record: they must not go uncompared unnoticed. */
function missingMetrics(run: PairedRun, baseline: BaselineRuns): Unjudged[] {
  const recorded = baseline.kind === "found" ? baseline.runs.flatMap(comparedSeries) : [];
  const byMetric = new Map(recorded.map((one) => [one.curve.metric, one]));
  return [...byMetric.values()].flatMap(({ curve: { metric, axis }, series }) =>
    findMatching(run, series.name, metric)
      ? []
      : [{ metric, axis, series: series.name, obstacle: blocked("vanished") }],
  );
}

function monitorSeries(
  { clock }: PairedRun,
  curve: Curve,
  series: Series | null,
  needs: Needs,
  mode: Direction | undefined,
  isPrimary = true,
): Monitored | Unjudged {
  const { metric, axis } = curve;
  const direction = mode ?? curve.direction;
  if (!series) return { metric, axis, series: metric, obstacle: { status: "not-judged", reason: "no-val" } };
  const id = { metric, axis, series: series.name };
  if (needs === "pair" && !curve.train)
    return { ...id, obstacle: { status: "not-judged", reason: "no-train" } };
  if (!direction) return { ...id, obstacle: blocked("no-direction") };
  for (const needed of needs === "pair" && curve.train ? [curve.train, series] : [series]) {
    const obstacle = obstacleIn(needed);
    if (obstacle) return { ...id, obstacle };
  }
  const train = (series === curve.val && curve.trainAt) || new Float64Array();
  const val = (series === curve.train && curve.valAt) || new Float64Array();
  const { values, positions } = val.length > 0 && needs === "each" ? atEvaluations(curve) : series;
  const seconds = clock?.axis === axis ? align(clock, positions) : null;
  return { ...id, direction, isPrimary, train, val, seconds, values, positions };
}

/** The train values at the evaluations, from the first one recorded on: single batches are no curve. */
function atEvaluations({ trainAt, positions }: Curve): Pick<Series, "values" | "positions"> {
  const all = trainAt ?? new Float64Array();
  const first = all.findIndex((value) => !Number.isNaN(value));
  const from = first < 0 ? all.length : first;
  return { values: all.subarray(from), positions: positions.subarray(from) };
}

function blocked(reason: keyof typeof obstacles): Outcome {
  return { status: "blocked", reason };
}
