import { median } from "../../statistics/order.ts";
import { noise } from "../../statistics/trend.ts";
import { isJump, isSteadyRise, logNoise, minJumpEvaluations, riseOf, shareAbove } from "../rise.ts";

/** Few values hold no noise to compare with: from 8 on it can be estimated. */
const maxFew = 7;
/** Both sides above so many times their first value are no noise; where one side was recorded alone, more is needed. */
const fewFactor = 1.5;
const fewFactorAlone = 3;

/**
 * Whether 2 to 7 values end far above the first: the last one and the median of the last two, on each side that was
 * recorded. Costs must be positive.
 */
export function endsFarAbove(sides: readonly Float64Array[]): boolean {
  const factor = sides.length > 1 ? fewFactor : fewFactorAlone;
  return sides.every((cost) => {
    const first = cost[0] ?? Number.NaN;
    const limit = factor * first;
    return (
      first > 0 &&
      cost.length <= maxFew &&
      (cost.at(-1) ?? Number.NaN) > limit &&
      median(cost.subarray(-2)) > (cost.length === 2 ? first : limit)
    );
  });
}

const minRuinEvaluations = 5;
/** A ruined curve ends more than this share above its best, */
const minRuin = 0.2;
/** and by more than this share of all that it came down, */
const negligible = 0.01;
/** with so many values after the best. */
const minAfterBest = 3;
/** A score, which has no smallest value, lost more than this share of what it gained, too. */
const minLost = 0.5;

/** Whether train and val both ended far above their best, so that what was learnt is lost, and not by noise. */
export function isRuined(val: Float64Array, train: Float64Array): boolean {
  return [val, train].every((cost) => cost.length >= minRuinEvaluations && hasRisen(cost)) && !isNoise(val);
}

function hasRisen(cost: Float64Array): boolean {
  const isLoss = cost.every((value) => value > 0);
  // Costs of a score are its values below 0.
  if (!isLoss && !cost.every((value) => value <= 0)) return false;
  const { best, end, share, after } = riseOf(cost);
  const learnt = (cost[0] ?? Number.NaN) - best;
  return (
    share > minRuin && end - best > (isLoss ? negligible : minLost) * learnt && after.length >= minAfterBest
  );
}

/** Noise may be as large at every level, or grow with it. */
function isNoise(cost: Float64Array): boolean {
  const { best, end, after } = riseOf(cost);
  const rise = end - best;
  const logRise = Math.log(end / best);
  const sigma = noise(after);
  const logSigma = logNoise(after);
  const lastThree = cost.subarray(-3);
  const isClear = logRise > 3 * logSigma;
  return !(
    isSteadyRise(after, rise, sigma) ||
    isJump(after, rise, sigma) ||
    isJump(after, logRise, logSigma) ||
    (after.length >= 5 && shareAbove(after, 1.2 * best) >= 0.9 && isClear) ||
    (end > 2 * best && lastThree.every((value) => value > 1.5 * best) && isClear)
  );
}

const explosion = 3;

/** Whether both sides rose in each of the last two steps, to more than three times their best. Costs must be positive. */
export function isExploding(sides: readonly Float64Array[]): boolean {
  return sides.every((cost) => {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = cost.subarray(-3);
    if (!(cost.length > minJumpEvaluations / 2 && b > a && c > b)) return false;
    const { best } = riseOf(cost);
    return best > 0 && c > explosion * best;
  });
}
