import * as z from "zod/mini";

// Others read a report that a pull request's own code may have written: all that is shown of it has a bound.

/** A sentence, or a value as somebody wrote it. */
export const longestText = 2000;
export const longestName = 300;
/** Of a setting, as `prior` of 1,000 classes. */
export const maxItems = 1000;
const maxPlotPoints = 1000;

const text = z.string().check(z.maxLength(longestText));
const name = z.string().check(z.maxLength(longestName));
const path = z.string().check(z.maxLength(longestText));
const rule = z.string().check(z.regex(/^[A-Za-z-]{1,40}$/));

/** NaN and the infinities are `null`: JSON has no word for them. */
const number = z.nullable(z.number());
const scalar = z.union([text, z.number(), z.boolean()]);
/** The options of a rule by their names, or its limits by those of metrics. */
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
  gap: z.object({ absolute: number, relative: number }),
  /** The same metric of the base run: its best and its last val. */
  base: z.nullable(z.object({ best: number, last: number })),
  /** The curve in at most 60 points, for charts. */
  plot: z.object({
    at: z.array(z.number()).check(z.maxLength(maxPlotPoints)),
    train: z.nullable(plotted),
    val: z.nullable(plotted),
  }),
});

const run = z.object({
  name,
  format: name,
  files: z.array(path),
  params: z.record(name, scalar),
  evaluations: z.int(),
  metrics: z.array(name),
  /** The judged ones first. */
  curves: z.array(curve),
  /** The rules in force for this run and their settings. */
  rules: z.record(rule, settings),
});

const finding = z.object({
  rule,
  level,
  /** It counts as a failure where it could not be judged. */
  required: z.boolean(),
  status: z.enum(["pass", "fail", "not-judged"]),
  /** What it is told of: a run, or several by a name for all of them. */
  run: name,
  runs: z.array(name),
  metric: z.nullable(name),
  /** Names the sentence of `message`; stable. */
  reason: name,
  actual: number,
  limit: number,
  /** `actual` and `limit` are in the metric's own unit, or shares: 0.05 is 5 %. */
  unit: z.enum(["metric", "share"]),
  at: number,
  message: text,
  advice: text,
  /** Who answers for the failure; until that day, in UTC, it does not fail the gate. Null where it is accepted for good. */
  waived: z.nullable(z.object({ reason: text, by: text, until: z.nullable(name), expired: z.boolean() })),
  /** Where the config set the rule. */
  set_at: z.nullable(z.object({ file: path, line: z.nullable(z.int()) })),
});

const sweep = z.object({
  param: name,
  /** Params that differ wherever this one does, and only there. */
  along: z.array(name),
  metric: name,
  /** The name of its val series. */
  series: name,
  direction: z.enum(["min", "max"]),
  /** No other param differs, but the seed. */
  alone: z.boolean(),
  /** In the order of the values; each a mean over its runs. */
  rows: z.array(
    z.object({
      value: scalar,
      runs: z.int(),
      best: z.number(),
      /** Relative, at the last evaluation; above zero where val is worse than train. */
      gap: number,
      /** How many it took to the best one. */
      evaluations: z.number(),
    }),
  ),
});

const ruleChange = z.object({
  rule,
  runs: z.array(name),
  /** Null where the rule is not in force. */
  before: z.nullable(settings),
  after: z.nullable(settings),
});

const published = z.object({
  /** The number of the workflow run. */
  run: z.int(),
  /** Empty where GitHub does not tell it. */
  commit: z.string().check(z.regex(/^([0-9a-f]{7,64})?$/)),
  how: z.enum(["merged-into", "merge-base", "ancestor", "newest", "previous", "given"]),
  /** First-parent commits between it and the one that was sought. */
  behind: z.nullable(z.int()),
  /** In whole days. */
  age: z.int(),
  failed: z.boolean(),
});

/** The interchange: what every rendering is made from, and what other programs may rely on. */
export const reportSchema = z.object({
  schema: z.literal("lossgate.report/1"),
  verdict: z.enum(["pass", "fail", "inconclusive", "error"]),
  /** One sentence: what decided. */
  headline: text,
  /** One sentence: what to do about it. */
  advice: text,
  /** The worst first. */
  runs: z.array(run),
  findings: z.array(finding),
  /** What the runs came to by the values of each param in which they differ: at most 50 of these, with their 100 best values. */
  sweeps: z.array(sweep),
  baseline: z.union([
    z.object({ kind: z.literal("absent"), because: text }),
    z.object({
      kind: z.literal("found"),
      from: text,
      runs: z.array(name),
      /** The workflow runs that they come from, the nearest first; none where a path was given. */
      published: z.array(published),
    }),
  ]),
  /** How the rules in force differ from those of the base's config; null where there is no base. */
  rules_changed: z.nullable(
    z.union([z.object({ since: text, changes: z.array(ruleChange) }), z.object({ because: text })]),
  ),
  problems: z.array(
    z.object({
      level: z.enum(["error", "note"]),
      file: path,
      line: z.nullable(z.int()),
      message: text,
    }),
  ),
});

export type Report = z.output<typeof reportSchema>;
export type ReportedRun = Report["runs"][number];
export type ReportedCurve = ReportedRun["curves"][number];
export type ReportedSweep = Report["sweeps"][number];
export type ReportedFinding = Report["findings"][number];
export type ReportedSettings = ReportedRun["rules"][string];
