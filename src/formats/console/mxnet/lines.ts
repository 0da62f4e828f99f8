import { type Pair, parsePairs } from "../../../reading/console/line-pairs.ts";

/** Prefix of `logging`, for the first of several ranks only. */
export const prefix = String.raw`^(?:\[1,0\]<std(?:err|out)>:)?(?:[\d-]{10} [\d:,]{8,15} )?(?:INFO:\w{1,50}:|INFO )?(?:Node\[0\] )?`;

/** Reads `accuracy=0.5	 loss=0.7 lr=0.01`, without speed, time and learning rate. */
export function pairsIn(text: string): Pair[] {
  return parsePairs(text.split(/[\s,]+/), "=")
    .filter(([name]) => !/^(cost|time|speed|lr)$/i.test(name))
    .map(([name, value]) => [metricOf(name), value]);
}

/** `err-top1` is an error, not a `top1`. */
function metricOf(name: string): string {
  return name.replace(/^err-(top\d)$/, "$1-err");
}

export function at(counter: "epoch" | "step", position: number, pairs: readonly Pair[]): Pair[] | null {
  return pairs.length === 0 ? null : [[counter, position], ...pairs];
}
