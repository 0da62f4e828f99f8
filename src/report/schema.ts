import * as z from "zod/mini";
import { maxItems, maxNameLength, maxNotes, maxPlotPoints, maxTextLength } from "./limits.ts";

const text = z.string().check(z.maxLength(maxTextLength));
const name = z.string().check(z.maxLength(maxNameLength));
const path = z.string().check(z.maxLength(maxTextLength));
const rule = z.string().check(z.regex(/^[A-Za-z-]{1,40}$/));

/** NaN and the infinities are `null`, as JSON has no literal for them. */
const number = z.nullable(z.number());
const scalar = z.union([text, z.number(), z.boolean()]);
/** The options of a rule by name, or its limits by metric. */
const settings = z.record(
  name,
  z.union([scalar, z.array(z.union([text, z.number()])).check(z.maxLength(maxItems))]),
);
const plotted = z.array(number).check(z.maxLength(maxPlotPoints));
const level = z.enum(["error", "warning", "info"]);
const point = z.object({ at: z.number(), train: number, val: number });

const curve = z.object({
  metric: name,
  train: z.nullable(name),
  val: z.nullable(name),
  direction: z.nullable(z.enum(["min", "max"])),
  axis: z.enum(["epoch", "step", "row"]),
  points: z.int(),
  first: point,
  best: z.nullable(point),
  last: point,
  /**
   * How much worse val is than train at the last evaluation. Both are null if the direction is unknown, `relative` where
   * train is practically 0.
   */
  gap: z.object({ absolute: number, relative: number }),
  /** The same metric in the baseline: its best and its last val (train, where val was not recorded). */
  base: z.nullable(
    z.object({
      best: number,
      last: number,
      /** At the positions of `plot`; null where the baseline has none. */
      plot: plotted,
    }),
  ),
  /** At most 120 points of the curve, for charts: of each stretch the least and the greatest. */
  plot: z.object({
    at: z.array(z.number()).check(z.maxLength(maxPlotPoints)),
    train: z.nullable(plotted),
    val: z.nullable(plotted),
  }),
});

/** How a run was read. */
const receipt = z.object({
  series: z.array(
    z.object({
      name,
      /** Where it is in the file, if that is not its name: the shape of a line, a tag. */
      place: z.nullable(text),
      file: z.nullable(path),
      /** The lines of the first and the last value; null if the file has no lines. */
      lines: z.nullable(z.object({ first: z.int(), last: z.int() })),
      values: z.int(),
      /** The side and the metric that it was taken for; null if it is no part of a curve. */
      side: z.nullable(z.enum(["train", "val"])),
      metric: z.nullable(name),
      /** What tells its side; null if its name or the config does. */
      side_from: z.nullable(text),
      /** What was added to its positions, since the other side counts its epochs from another number. */
      shift: z.nullable(z.int()),
    }),
  ),
  left_out: z.array(z.object({ what: name, why: name })),
});

const run = z.object({
  name,
  /** That of its rules, and of the problems that concern it alone. */
  verdict: z.enum(["pass", "fail", "inconclusive", "error"]),
  format: name,
  files: z.array(path),
  params: z.record(name, scalar),
  /** The first of the runs that differ only in the seed: the same for all of them. */
  group: name,
  /** The params of its baseline, as far as all runs of the baseline share them. */
  base_params: z.record(name, scalar),
  evaluations: z.int(),
  metrics: z.array(name),
  /** Curves that rules judge come first. */
  curves: z.array(curve),
  receipt,
  /** Settings of each rule in force for this run. */
  rules: z.record(rule, settings),
});

const finding = z.object({
  rule,
  level,
  /** The finding counts as a failure if the rule could not judge. */
  required: z.boolean(),
  status: z.enum(["pass", "fail", "not-judged"]),
  /** A run, or one name for several. */
  run: name,
  /** The names of the runs. */
  runs: z.array(name),
  metric: z.nullable(name),
  /** Identifies the sentence in `message`; stable. */
  reason: name,
  actual: number,
  limit: number,
  /** Of `actual` and `limit`: the metric's own unit, or a share, of which 0.05 is 5 %. */
  unit: z.enum(["metric", "share"]),
  at: number,
  /** How the metric changed from the baseline beyond noise; null if the rule does not compare. */
  comparison: z.nullable(z.enum(["worse", "better", "same"])),
  message: text,
  advice: text,
  /** Who accepts the failure, and until which day (UTC); `until` is null if it is accepted for good. */
  waived: z.nullable(z.object({ reason: text, by: text, until: z.nullable(name), expired: z.boolean() })),
  /** Where the config sets the rule; null if it does not. */
  set_at: z.nullable(z.object({ file: path, line: z.nullable(z.int()) })),
});

const sweep = z.object({
  param: name,
  /** Params that change together with this one. */
  along: z.array(name),
  metric: name,
  /** The name of its val series. */
  series: name,
  direction: z.enum(["min", "max"]),
  /** Nothing else differs between the runs but the seed. */
  alone: z.boolean(),
  /** In the order of `value`; each a mean over the runs of that value. */
  rows: z.array(
    z.object({
      value: scalar,
      runs: z.int(),
      best: z.number(),
      /** The standard deviation of `best` over the runs; null for one run. */
      deviation: number,
      /** The relative gap at the last evaluation; above 0 where val is worse than train. */
      gap: number,
      /** How many evaluations it took to the best one. */
      evaluations: z.number(),
    }),
  ),
});

const configChange = z.object({
  /** The keys that lead to it: `rules.gap`, `metrics.quality`, `inputs.fail-on`. */
  setting: name,
  /** The runs that it concerns; null for all. */
  runs: z.nullable(z.array(name)),
  /** The settings of a rule, null where it is off; anything else as JSON, null where it is not set. */
  before: z.nullable(z.union([settings, text])),
  after: z.nullable(z.union([settings, text])),
});

const configChanges = z.array(configChange).check(z.maxLength(maxItems));

const published = z.object({
  /** The number of the workflow run. */
  run: z.int(),
  /** Empty where GitHub does not say. */
  commit: z.string().check(z.regex(/^([0-9a-f]{7,64})?$/)),
  how: z.enum(["merged-into", "merge-base", "ancestor", "newest", "previous", "given"]),
  /** First-parent commits between the commit of the baseline and the one that was looked for. */
  behind: z.nullable(z.int()),
  /** In days. */
  age: z.int(),
  failed: z.boolean(),
});

/** The JSON report: every rendering is made from it, and other programs may rely on it. */
export const reportSchema = z.object({
  schema: z.literal("lossgate.report/1"),
  verdict: z.enum(["pass", "fail", "inconclusive", "error"]),
  /** One sentence: what decided the verdict. */
  headline: text,
  /** What the reader must know besides, a sentence each. */
  notes: z.array(text).check(z.maxLength(maxNotes)),
  /** What to do about it. */
  advice: text,
  /** The worst run first. */
  runs: z.array(run),
  findings: z.array(finding),
  /** The results by each param in which the runs differ: at most 50 params, with the 100 best values of each. */
  sweeps: z.array(sweep),
  baseline: z.union([
    z.object({ kind: z.literal("absent"), because: text }),
    z.object({
      kind: z.literal("found"),
      from: text,
      runs: z.array(name),
      /** Those of them that nothing is compared with. */
      missing: z.array(name),
      /** The workflow runs that they come from, the nearest first; none if a path was given. */
      published: z.array(published),
    }),
  ]),
  /**
   * How config and inputs differ from the baseline's, or why that is unknown of the config; null if there is none to compare
   * with.
   */
  config_changed: z.nullable(
    z.union([
      z.object({ since: text, changes: configChanges }),
      z.object({ because: text, changes: configChanges }),
    ]),
  ),
  problems: z.array(
    z.object({
      level: z.enum(["error", "inconclusive", "note"]),
      file: path,
      line: z.nullable(z.int()),
      message: text,
    }),
  ),
});

export type Report = z.output<typeof reportSchema>;
export type ReportedRun = Report["runs"][number];
export type ReportedCurve = ReportedRun["curves"][number];
export type ReportedReceipt = ReportedRun["receipt"];
export type ReportedSweep = Report["sweeps"][number];
export type ReportedFinding = Report["findings"][number];
export type ReportedSettings = ReportedRun["rules"][string];
