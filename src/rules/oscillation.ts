import { median } from "../statistics/order.ts";
import { curveRule } from "./curve-rule.ts";
import { share, withDefault } from "./options.ts";
import { halves, lateLength, shareOf } from "./windows.ts";

/**
 * Over the last half (10 evaluations at least) the typical move, which is the median of |v[i] − v[i−1]|, is more than
 * `max` of the median value, and more than all that the curve moved: from the median of the first half of that stretch to
 * the median of its last half, both of an even number of evaluations.
 */
export const oscillation = curveRule({
  id: "oscillation",
  summary: "val swings from one evaluation to the next by more than it improves over the last half",
  level: "warning",
  advice:
    "Lower the learning rate or let it decay, or raise the batch size: steps are too large for where the training stands. Where the validation set is small, its own chance does this: validate on more, and choose the model by a smoothed curve.",
  messages: {
    swings:
      "{series:name} moves by {actual:share} from one evaluation to the next (allowed {limit:share}), more than the {drift:share} it moved over the last {window}",
    calm: "{series:name} moves by {actual:share} from one evaluation to the next (allowed {limit:share})",
    drifts:
      "{series:name} moves by {actual:share} from one evaluation to the next, less than the {drift:share} it moved over the last {window}",
    "too-few": "{points} evaluations are too few to speak of oscillation ({window} at least)",
    zero: "{series:name} moves around 0 from {at:position} on: no move is a share of that",
  },
  shorthand: "max",
  options: { max: withDefault(share, 0.1) },
  needs: "val",
  judge: ({ values, positions }, { max }) => {
    const points = values.length;
    const window = lateLength(points);
    if (points < window) return { status: "not-judged", reason: "too-few", facts: { points, window } };
    const stretch = values.subarray(points - window);
    const size = Math.abs(median(stretch));
    const moves = stretch.subarray(1).map((value, i) => Math.abs(value - (stretch[i] ?? Number.NaN)));
    const swing = median(moves);
    const { first, last } = halves(stretch);
    const moved = Math.abs(last - first);
    const actual = shareOf(swing, size);
    const at = positions[points - window] ?? null;
    if (!Number.isFinite(actual)) return { status: "not-judged", reason: "zero", at };
    const found = {
      actual,
      limit: max,
      unit: "share" as const,
      at,
      facts: { window, drift: shareOf(moved, size) },
    };
    if (swing <= max * size) return { ...found, status: "pass", reason: "calm" };
    if (swing <= moved) return { ...found, status: "pass", reason: "drifts" };
    return { ...found, status: "fail", reason: "swings" };
  },
});
