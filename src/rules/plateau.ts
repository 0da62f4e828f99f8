import { costs, downsample } from "../curves/points.ts";
import { median } from "../statistics/order.ts";
import { theilSen } from "../statistics/trend.ts";
import { curveRule } from "./curve-rule.ts";
import { custom, evaluations, share, withDefault } from "./options.ts";
import { shareOf } from "./windows.ts";

/** Theil-Sen takes the square of this many points. */
const maxPoints = 500;

const windowError = 'a whole number of evaluations, at least 2, or "auto" (a fifth of them, at least 5)';
const windowOption = custom((z) =>
  z.union([evaluations(2).schema(z), z.literal("auto")], { error: windowError }),
);

/**
 * No progress within the window: the best in it improves on the best before it by less than
 * `min_change`, and its Theil-Sen slope over the window is under `min_change` too or may be 0 (95 %).
 */
export const plateau = curveRule({
  id: "plateau",
  summary: "val no longer improves within a window: by its best and by its slope",
  level: "warning",
  advice:
    "The curve is flat. If the value is good enough, train shorter; if both train and val are still high, it is underfitting: more epochs, more capacity, another learning rate or batch size.",
  messages: {
    flat: "{series:name} {actual:improvement} in the last {window} evaluations, from {at:position} on (expected to improve by at least {limit:share})",
    moving: "{series:name} is not flat: it {progress:improvement} over the last {window} evaluations",
    "too-few": "{points} evaluations are too few for a window of {window}",
    zero: "{series:name} came to 0, and no change is a share of that",
  },
  shorthand: "window",
  options: {
    window: withDefault(windowOption, "auto"),
    min_change: withDefault(share, 0.01),
  },
  needs: "val",
  judge: ({ values, positions, direction }, options) => {
    const points = values.length;
    const window = options.window === "auto" ? Math.max(5, Math.ceil(points / 5)) : options.window;
    const start = points - window;
    if (start < 1) return { status: "not-judged", reason: "too-few", facts: { points, window } };
    const cost = costs(values, direction);
    const within = cost.subarray(start);
    const before = smallest(cost.subarray(0, start));
    const actual = shareOf(before - smallest(within), before);
    const kept = downsample(window, maxPoints);
    const trend = theilSen(Float64Array.from(kept, (index) => within[index] ?? Number.NaN));
    const drift = shareOf(trend.slope * (kept.length - 1), median(within));
    const at = positions[start] ?? null;
    if (!Number.isFinite(actual) || !Number.isFinite(drift))
      return { status: "not-judged", reason: "zero", at };
    const flat = (trend.low <= 0 && trend.high >= 0) || !(Math.abs(drift) >= options.min_change);
    const found = {
      actual,
      limit: options.min_change,
      unit: "share" as const,
      at,
      facts: { window, progress: -drift },
    };
    if (!(actual >= options.min_change) && flat) return { ...found, status: "fail", reason: "flat" };
    return { ...found, status: "pass", reason: "moving" };
  },
});

function smallest(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}
