import * as z from "zod/mini";
import { findSeries, type PairedRun } from "../curves/pairing.ts";
import { bestIndex } from "../curves/points.ts";
import { type Outcome, runRule } from "./rule.ts";

const pattern = /^\s*(?:(best|last)\s+)?(<=|>=|<|>)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)\s*$/i;
const expected = 'a limit such as "<= 0.4", ">= 90%" or "last <= 0.5"';

type Operator = "<=" | ">=" | "<" | ">";
type Limit = { readonly on: "best" | "last"; readonly operator: Operator; readonly value: number };

/** What the user reads and what judges stand in one row. NaN passes none of them. */
const holds: Record<Operator, (actual: number, limit: number) => boolean> = {
  "<=": (actual, limit) => actual <= limit,
  ">=": (actual, limit) => actual >= limit,
  "<": (actual, limit) => actual < limit,
  ">": (actual, limit) => actual > limit,
};

const limit = z.string({ error: expected }).check(z.regex(pattern, { error: expected }));

/** The best or the last value of any recorded series against a limit; the operator says which way is better. */
export const threshold = runRule({
  id: "threshold",
  summary: "the best (or last) value of any metric against a limit",
  level: "error",
  advice:
    "The model is not good enough yet. Train longer or change the model; if the limit is too strict, change it in the config.",
  messages: {
    missed: "{on} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
    met: "{on} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
    "missing-metric": "there is no {monitor:name}; recorded are {recorded}",
    truncated: "{series:name} is not whole: the artifact leaves values out",
  },
  enabledByDefault: false,
  options: z.catchall(z.object({}), limit),
  check: ({ run }, limits) =>
    Object.entries(limits).map(([name, text]) => check(run, name, parse(String(text)))),
});

function parse(text: string): Limit {
  const [, on, operator, value, percent] = pattern.exec(text) ?? [];
  return {
    on: on?.toLowerCase() === "last" ? "last" : "best",
    operator: operator === "<=" || operator === ">=" || operator === "<" ? operator : ">",
    value: Number(value) / (percent ? 100 : 1),
  };
}

function check(run: PairedRun, name: string, { on, operator, value }: Limit): Outcome {
  const found = findSeries(run, name);
  if (!found) {
    const facts = { monitor: name, recorded: run.series.map((one) => one.name).join(", ") };
    return { ...unjudged, metric: name, reason: "missing-metric", option: name, facts };
  }
  const { series, curve } = found;
  const facts = { series: series.name, on, operator };
  if (series.truncated)
    return { ...unjudged, metric: curve.metric, reason: "truncated", option: name, facts };
  const best = bestIndex(series.values, operator.startsWith("<") ? "min" : "max");
  const index = on === "last" || best < 0 ? series.values.length - 1 : best;
  const actual = series.values[index] ?? Number.NaN;
  const met = holds[operator](actual, value);
  return {
    status: met ? "pass" : "fail",
    reason: met ? "met" : "missed",
    metric: curve.metric,
    axis: series.axis,
    actual,
    limit: value,
    option: name,
    at: series.positions[index] ?? null,
    facts,
  };
}

const unjudged = {
  status: "blocked",
  axis: "row",
  actual: null,
  limit: null,
  at: null,
} as const;
