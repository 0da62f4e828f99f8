import { costs } from "../../curves/points.ts";
import { curveRule, type Monitored } from "../curve-rule.ts";
import { evaluations, share, withDefault } from "../options.ts";
import type { Subject } from "../rule.ts";
import { relativeChange, steps, trainMeans } from "./steps.ts";

/**
 * (val − mean train) / |mean train| exceeds `ratio_threshold` for `patience` evaluations in a row, from
 * `start_step` on. Source: AWS, "List of Debugger built-in rules", Overfit.
 */
export const sagemakerOverfit = curveRule({
  id: "Overfit",
  summary: "SageMaker Debugger's Overfit: val above train by more than a share of train",
  level: "error",
  advice:
    "Regularise (dropout, weight decay, augmentation) or add data. A gap of 10 % is common in good trainings too: raise `ratio_threshold`, or use the rules `overfit` and `gap`.",
  messages: {
    wide: "the gap of {metric:name} is {actual:share} of train at {at:position} ({val:number} val, {train:number} mean train; allowed {limit:share}; evaluations in a row: {row}, patience: {patience})",
    narrow:
      "the gap of {metric:name} is {actual:share} of train at {at:position}; evaluations in a row over {limit:share}: at most {row} (patience: {patience})",
    "not-started": "no evaluation from {start_step} on has a train {metric:name} beside it",
  },
  shorthand: "ratio_threshold",
  enabledByDefault: false,
  options: {
    start_step: withDefault(steps(0), 0),
    patience: withDefault(evaluations(1), 1),
    ratio_threshold: withDefault(share, 0.1),
  },
  needs: "pair",
  judge: (curve, { start_step, patience, ratio_threshold }, subject) => {
    const compared = compare(curve, subject).filter(({ at }) => at >= start_step);
    const last = compared.at(-1);
    if (!last) return { status: "not-judged", reason: "not-started", facts: { start_step } };
    const tell = ({ at, val, train, ratio }: Compared, row: number) => ({
      actual: ratio,
      limit: ratio_threshold,
      unit: "share" as const,
      at,
      facts: { val, train, row, patience },
    });
    let row = 0;
    let most = 0;
    for (const one of compared) {
      row = one.ratio <= ratio_threshold ? 0 : row + 1;
      if (row >= patience) return { ...tell(one, row), status: "fail", reason: "wide" };
      most = Math.max(most, row);
    }
    return { ...tell(last, most), status: "pass", reason: "narrow" };
  },
});

type Compared = { readonly at: number; readonly val: number; readonly train: number; readonly ratio: number };

/** Val beside the last mean of train, from the first evaluation that has one. */
function compare(curve: Monitored, subject: Subject): Compared[] {
  const { values, positions, direction } = curve;
  let train = Number.NaN;
  const all = Array.from(trainMeans(curve, subject), (mean, i) => {
    if (!Number.isNaN(mean)) train = mean;
    const val = values[i] ?? Number.NaN;
    const [from = Number.NaN, to = Number.NaN] = costs(Float64Array.of(train, val), direction);
    return { at: positions[i] ?? Number.NaN, val, train, ratio: relativeChange(from, to) };
  });
  return all.filter(({ train }) => !Number.isNaN(train));
}
