import * as z from "zod/mini";

/** NaN and the infinities are `null`: JSON has no word for them. */
const number = z.nullable(z.number());
const level = z.enum(["error", "warning", "info"]);
const point = z.object({ at: z.number(), train: number, val: number });

const curve = z.object({
  metric: z.string(),
  train: z.nullable(z.string()),
  val: z.nullable(z.string()),
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
    at: z.array(z.number()),
    train: z.nullable(z.array(number)),
    val: z.nullable(z.array(number)),
  }),
});

const run = z.object({
  name: z.string(),
  format: z.string(),
  files: z.array(z.string()),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  evaluations: z.int(),
  metrics: z.array(z.string()),
  /** The judged ones first. */
  curves: z.array(curve),
  /** The rules in force for this run and their settings. */
  rules: z.record(z.string(), z.record(z.string(), z.unknown())),
});

const finding = z.object({
  rule: z.string(),
  level,
  /** It counts as a failure where it could not be judged. */
  required: z.boolean(),
  status: z.enum(["pass", "fail", "not-judged"]),
  /** What it is told of: a run, or several by a name for all of them. */
  run: z.string(),
  runs: z.array(z.string()),
  metric: z.nullable(z.string()),
  /** Names the sentence of `message`; stable. */
  reason: z.string(),
  actual: number,
  limit: number,
  /** `actual` and `limit` are in the metric's own unit, or shares: 0.05 is 5 %. */
  unit: z.enum(["metric", "share"]),
  at: number,
  message: z.string(),
  advice: z.string(),
  /** Who answers for the failure; until that day, in UTC, it does not fail the gate. */
  waived: z.nullable(
    z.object({ reason: z.string(), by: z.string(), until: z.string(), expired: z.boolean() }),
  ),
  /** Where the config set the rule. */
  set_at: z.nullable(z.object({ file: z.string(), line: z.nullable(z.int()) })),
});

const sweep = z.object({
  param: z.string(),
  /** Params that differ wherever this one does, and only there. */
  along: z.array(z.string()),
  metric: z.string(),
  /** The name of its val series. */
  series: z.string(),
  direction: z.enum(["min", "max"]),
  /** No other param differs, but the seed. */
  alone: z.boolean(),
  /** In the order of the values; each a mean over its runs. */
  rows: z.array(
    z.object({
      value: z.union([z.string(), z.number(), z.boolean()]),
      runs: z.int(),
      best: z.number(),
      /** Relative, at the last evaluation; above zero where val is worse than train. */
      gap: number,
      /** How many it took to the best one. */
      evaluations: z.number(),
    }),
  ),
});

const settings = z.nullable(z.record(z.string(), z.unknown()));

const ruleChange = z.object({
  rule: z.string(),
  runs: z.array(z.string()),
  /** Null where the rule is not in force. */
  before: settings,
  after: settings,
});

const published = z.object({
  /** The number of the workflow run. */
  run: z.int(),
  commit: z.string().check(z.regex(/^[0-9a-f]{7,64}$/)),
  how: z.enum(["merge-base", "ancestor", "newest", "previous", "given"]),
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
  headline: z.string(),
  /** One sentence: what to do about it. */
  advice: z.string(),
  /** The worst first. */
  runs: z.array(run),
  findings: z.array(finding),
  /** What the runs came to by the values of each param in which they differ: at most 50 of these, with their 100 best values. */
  sweeps: z.array(sweep),
  baseline: z.union([
    z.object({ kind: z.literal("absent"), because: z.string() }),
    z.object({
      kind: z.literal("found"),
      from: z.string(),
      runs: z.array(z.string()),
      /** The workflow runs that they come from, the nearest first; none where a path was given. */
      published: z.array(published),
    }),
  ]),
  /** How the rules in force differ from those of the base's config; null where there is no base. */
  rules_changed: z.nullable(
    z.union([
      z.object({ since: z.string(), changes: z.array(ruleChange) }),
      z.object({ because: z.string() }),
    ]),
  ),
  problems: z.array(
    z.object({
      level: z.enum(["error", "note"]),
      file: z.string(),
      line: z.nullable(z.int()),
      message: z.string(),
    }),
  ),
});

export type Report = z.output<typeof reportSchema>;
export type ReportedRun = Report["runs"][number];
export type ReportedCurve = ReportedRun["curves"][number];
export type ReportedSweep = Report["sweeps"][number];
export type ReportedFinding = Report["findings"][number];
