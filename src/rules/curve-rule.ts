import type { Axis, Direction, Series } from "../curves/model.ts";
import { align, type Curve, findMatching, findSeries, type PairedRun } from "../curves/pairing.ts";
import { defineRule, type RuleDefinition } from "./define-rule.ts";
import { missingMetric, obstacleIn, obstacles } from "./obstacles.ts";
import { choice, metricName, type Options, optional, type Settings } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { BaselineRuns, Rule, Subject } from "./rule.ts";

/** What a curve rule judges: one series of a known direction, complete and finite. */
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

const monitoring = {
  monitor: optional(metricName),
  mode: optional(choice(["min", "max"])),
};
type Monitoring = Settings<typeof monitoring>;

/**
 * Which series of a curve a rule judges. `val`: the validation series. `compared`: the same, none of which may be
 * missing that the baseline has. `pair`: val, with train beside it. `each`: every series, one by one.
 * `val-else-train`, `train-else-val`: one side, or the other where the first was not recorded.
 */
type Needs = "val" | "compared" | "pair" | "each" | "val-else-train" | "train-else-val";

type CurveRuleDefinition<Of extends Options> = RuleDefinition<Of> & {
  readonly needs: Needs | ((settings: Settings<Of>) => Needs);
};

/**
 * Defines a rule that judges each monitored curve by itself: the primary curves of the run, or the one that `monitor`
 * names. What keeps a curve from being judged is found here, once for all rules.
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

/** Defines the same for a rule to which it matters how many curves it judges: it answers for all, in their order. */
export function curvesRule<Of extends Options>({
  needs,
  judge,
  ...definition
}: CurveRuleDefinition<Of> & {
  readonly judge: (curves: readonly Monitored[], settings: Settings<Of>, subject: Subject) => Outcome[];
}): Rule {
  const messages = { ...obstacles, ...definition.messages };
  return defineRule({ ...definition, messages }, monitoring, (subject, settings, monitored) => {
    const wanted = typeof needs === "function" ? needs(settings) : needs;
    const selected = selectSeries(subject, wanted, monitored);
    const curves = selected.filter((one) => "values" in one);
    const outcomes = judge(curves, settings, subject);
    return selected.flatMap((one) => {
      const outcome = "values" in one ? outcomes[curves.indexOf(one)] : one.obstacle;
      if (!outcome) return [];
      const { metric, axis, series } = one;
      return [{ metric, axis, ...outcome, facts: { metric: metric ?? "", series, ...outcome.facts } }];
    });
  });
}

/** The curve that a result is about. */
type About = { readonly metric: string | null; readonly axis: Axis; readonly series: string };
type NotMonitored = About & { readonly obstacle: Outcome };

const noCurve: About = { metric: null, axis: "row", series: "" };

function selectSeries(
  { run, base }: Subject,
  needs: Needs,
  { monitor, mode }: Monitoring,
): (Monitored | NotMonitored)[] {
  if (monitor !== undefined) {
    const named = findSeries(run, monitor);
    if (!named) return [{ ...noCurve, obstacle: missingMetric(monitor, run) }];
    const series = needs === "pair" ? named.curve.val : named.series;
    return [monitorSeries(run, named.curve, series, needs, mode)];
  }
  if (run.primaryCurves.length === 0) return [{ ...noCurve, obstacle: blocked("no-curve") }];
  const missing = needs === "compared" ? missingMetrics(run, base) : [];
  const selected = run.primaryCurves
    .filter((curve) => !missing.some(({ metric }) => metric === curve.metric))
    .flatMap((curve) =>
      sidesOf(curve, needs).map((series) => monitorSeries(run, curve, series, needs, mode)),
    );
  return [...missing, ...selected];
}

function sidesOf({ train, val }: Curve, needs: Needs): (Series | null)[] {
  switch (needs) {
    case "val":
    case "compared":
    case "pair":
      return [val];
    case "each":
      return [train, val].filter((series) => series !== null);
    case "val-else-train":
      return [val ?? train];
    case "train-else-val":
      return [train ?? val];
  }
}

/** The metrics that the baseline was judged by and this run did not record: the comparison would be lost in silence. */
function missingMetrics(run: PairedRun, base: BaselineRuns): NotMonitored[] {
  const judged = base.kind === "found" ? (base.runs[0]?.primaryCurves ?? []) : [];
  return judged.flatMap(({ metric, axis, val }) =>
    val && !findMatching(run, val.name, metric)
      ? [{ metric, axis, series: val.name, obstacle: blocked("vanished") }]
      : [],
  );
}

function monitorSeries(
  { clock }: PairedRun,
  curve: Curve,
  series: Series | null,
  needs: Needs,
  mode: Direction | undefined,
): Monitored | NotMonitored {
  const { metric, axis } = curve;
  const direction = mode ?? curve.direction;
  if (!series) return { metric, axis, series: metric, obstacle: { status: "not-judged", reason: "no-val" } };
  const about = { metric, axis, series: series.name };
  if (needs === "pair" && !curve.train)
    return { ...about, obstacle: { status: "not-judged", reason: "no-train" } };
  if (!direction) return { ...about, obstacle: blocked("no-direction") };
  for (const one of needs === "pair" && curve.train ? [curve.train, series] : [series]) {
    const obstacle = obstacleIn(one);
    if (obstacle) return { ...about, obstacle };
  }
  const train = (series === curve.val && curve.trainAt) || new Float64Array();
  const { values, positions } = series;
  const seconds = clock?.axis === axis ? align(clock, positions) : null;
  return { ...about, direction, train, seconds, values, positions };
}

function blocked(reason: keyof typeof obstacles): Outcome {
  return { status: "blocked", reason };
}
