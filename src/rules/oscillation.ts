import { median } from "../statistics/order.ts";
import { curveRule } from "./curve-rule.ts";
import { share, withDefault } from "./options.ts";
import { halves, lateLength, shareOf } from "./windows.ts";

/**
 * Fails if, over the last half (at least 10 evaluations), the typical move, the median of |v[i] − v[i−1]|,
 * exceeds `max` of the median value and also the net change from the median of that window's first half to
 * that of its last half.
 */
export const oscillation = curveRule({
  id: "oscillation",
  summary: "val swinging between evaluations by more than it changes over the last half",
  level: "warning",
  advice:
    "Lower the learning rate or let it decay, or raise the batch size: the steps are too large for this stage of the training. A small validation set has the same effect: validate on more data, and select the model by a smoothed curve.",
  messages: {
    swings:
      "{series:name} typically moves by {actual:share} between evaluations (limit {limit:share}), more than its net change of {drift:share} over the last {window}",
    calm: "{series:name} typically moves by {actual:share} between evaluations (limit {limit:share})",
    drifts:
      "{series:name} typically moves by {actual:share} between evaluations, no more than its net change of {drift:share} over the last {window}",
    "too-few": "too few evaluations to assess oscillation: {points} (minimum {window})",
    zero: "the median of {series:name} from {at:position} on is 0: relative moves are undefined",
  },
  shorthand: "max",
  options: { max: withDefault(share, 0.1) },
  needs: "val",
  judge: ({ values, positions }, { max }) => {
    const points = values.length;
    const window = lateLength(points);
    if (points < window) return { status: "not-judged", reason: "too-few", facts: { points, window } };
    const late = values.subarray(points - window);
    const level = Math.abs(median(late));
    const typicalMove = median(late.subarray(1).map((value, i) => Math.abs(value - (late[i] ?? Number.NaN))));
    const { first, last } = halves(late);
    const netChange = Math.abs(last - first);
    const actual = shareOf(typicalMove, level);
    const at = positions[points - window] ?? null;
    if (!Number.isFinite(actual)) return { status: "not-judged", reason: "zero", at };
    const found = {
      actual,
      limit: max,
      unit: "share" as const,
      at,
      facts: { window, drift: shareOf(netChange, level) },
    };
    if (typicalMove <= max * level) return { ...found, status: "pass", reason: "calm" };
    if (typicalMove <= netChange) return { ...found, status: "pass", reason: "drifts" };
    return { ...found, status: "fail", reason: "swings" };
  },
});
