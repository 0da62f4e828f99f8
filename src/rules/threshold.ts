import { findNamed } from "../curves/lookup.ts";
import type { PairedRun } from "../curves/model.ts";
import { bestIndex } from "../curves/points.ts";
import { runRule } from "./define-rule.ts";
import { missingMetric, obstacles } from "./obstacles.ts";
import { custom } from "./options.ts";
import type { Outcome } from "./outcome.ts";

const pattern = /^\s*(?:(best|last)\s+)?(<=|>=|<|>)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)\s*$/i;
const expected = 'a limit such as "<= 0.4", ">= 90%" or "last <= 0.5"';

type Operator = "<=" | ">=" | "<" | ">";
type Limit = { readonly which: "best" | "last"; readonly operator: Operator; readonly value: number };

/** NaN satisfies none of them. */
const holds: Record<Operator, (actual: number, limit: number) => boolean> = {
  "<=": (actual, limit) => actual <= limit,
  ">=": (actual, limit) => actual >= limit,
  "<": (actual, limit) => actual < limit,
  ">": (actual, limit) => actual > limit,
};

const limit = custom((z) => z.string({ error: expected }).check(z.regex(pattern, { error: expected })));

/**
 * Compares the best or last value of any recorded series with a limit; the operator tells which way is
 * better.
 */
export const threshold = runRule({
  id: "threshold",
  summary: "the best or last value of any metric against a limit",
  level: "error",
  advice: "Train longer or change the model; if the limit is too strict, change it in the config.",
  messages: {
    missed: "{which} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
    met: "{which} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
    "missing-metric": obstacles["missing-metric"],
    truncated: obstacles.truncated,
  },
  enabledByDefault: false,
  judgesSingleValues: true,
  options: {},
  perMetric: limit,
  judge: ({ run }, limits) =>
    Object.entries(limits).map(([name, text]) => check(run, name, parseLimit(String(text)))),
});

function parseLimit(text: string): Limit {
  const [, which, operator, value, percent] = pattern.exec(text) ?? [];
  return {
    which: which?.toLowerCase() === "last" ? "last" : "best",
    operator: operator === "<=" || operator === ">=" || operator === "<" ? operator : ">",
    value: Number(value) / (percent ? 100 : 1),
  };
}

function check(run: PairedRun, name: string, { which, operator, value }: Limit): Outcome {
  const named = findNamed(run, name);
  if (!named) return { ...missingMetric(name, run), metric: name, option: name };
  const { series, curve } = named;
  const facts = { series: series.name, which, operator };
  if (series.truncated)
    return { status: "blocked", reason: "truncated", metric: curve.metric, option: name, facts };
  const best = bestIndex(series.values, operator.startsWith("<") ? "min" : "max");
  const index = which === "last" || best < 0 ? series.values.length - 1 : best;
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
