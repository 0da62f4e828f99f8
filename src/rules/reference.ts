import { findSeries } from "../curves/lookup.ts";
import type { Series } from "../curves/model.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { amount, share, withDefault } from "./options.ts";

/**
 * Compares the whole curve with the baseline's, as golden curves are: fails if it differs at more than `max_share` of the
 * positions by more than `atol` + `rtol` · |baseline|, or was recorded at other positions. Better values differ too.
 */
export const reference = curveRule({
  id: "reference",
  summary: "the whole curve against the baseline's, position by position",
  level: "error",
  enabledByDefault: false,
  judgesSingleValues: true,
  isAcceptable: true,
  advice:
    "Look at seeds, data order, precision and library versions if the change is meant to leave the numbers as they were; if it is meant to change them, accept it as the new baseline.",
  messages: {
    differs:
      "{series:name} differs from the baseline at {different} of {points} positions ({actual:share}; limit {limit:share}), first at {at:position}: {here:number}, baseline {baseline:number}",
    length:
      "{series:name} has {points} values where the baseline has {baseline_points}: the curves are not of one training",
    equal:
      "{series:name} differs from the baseline at {different} of {points} positions ({actual:share}; limit {limit:share})",
  },
  shorthand: "rtol",
  options: {
    rtol: withDefault(share, 0.01),
    atol: withDefault(amount, 0),
    max_share: withDefault(share, 0),
  },
  needs: "each",
  judge: (curve, { rtol, atol, max_share }, { baseline }) => {
    if (baseline.kind === "absent")
      return { status: "not-judged", reason: "no-base", facts: { because: baseline.because } };
    const before = baseline.runs.map((run) => findSeries(run, curve.series)).find((found) => found !== null);
    if (!before) return { status: "not-judged", reason: "no-base-metric" };
    const { curve: paired, series, split } = before;
    const isAtEvaluations = curve.val.length > 0 && split === "train" && paired.trainAt !== null;
    const expected = isAtEvaluations
      ? { ...series, positions: paired.positions, values: paired.trainAt }
      : series;
    const points = curve.values.length;
    const pairs = pairsOf(curve, expected);
    if (pairs.length !== points || expected.values.length !== points)
      return { status: "fail", reason: "length", facts: { points, baseline_points: expected.values.length } };
    const different = pairs.filter(
      ([here, there]) => !(Math.abs(here - there) <= atol + rtol * Math.abs(there)),
    );
    const [first] = different;
    const found = {
      actual: different.length / points,
      limit: max_share,
      unit: "share",
      option: "max_share",
    } as const;
    const facts = { points, different: different.length };
    if (!first || found.actual <= max_share) return { ...found, status: "pass", reason: "equal", facts };
    const [here, there, at] = first;
    return { ...found, at, status: "fail", reason: "differs", facts: { ...facts, here, baseline: there } };
  },
});

type Pair = readonly [here: number, baseline: number, at: number];

/** The values at the positions that both curves have. */
function pairsOf({ values, positions }: Monitored, baseline: Pick<Series, "positions" | "values">): Pair[] {
  const byPosition = new Map([...baseline.positions].map((at, i) => [at, baseline.values[i] ?? Number.NaN]));
  return [...positions].flatMap((at, i): Pair[] => {
    const before = byPosition.get(at);
    return before === undefined ? [] : [[values[i] ?? Number.NaN, before, at]];
  });
}
