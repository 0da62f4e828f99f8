import type { Stream } from "./streams.ts";

/** By so much rounding may part a loss from the logarithm of its perplexity. */
const maxDifference = 0.01;
/** Of fewer lines, chance may be what agrees. */
const minLines = 3;

/** The perplexity of which values are the logarithm on each line, as only a loss is: `val=2.37, ppl=10.73`; null if there is none. */
export function perplexityOf({ points }: Stream, known: readonly Stream[]): Stream | null {
  const found = known
    .filter(({ tracks }) => tracks.every(({ field }) => /^(?:ppl|perplexity)$/i.test(field.metric)))
    .find((perplexity) => {
      const byLine = new Map(perplexity.points.map(({ line, value }) => [line, value]));
      const beside = points.filter(({ line }) => byLine.has(line));
      return (
        new Set(beside.map(({ value }) => value)).size >= minLines &&
        beside.every(
          ({ line, value }) => Math.abs(Math.log(byLine.get(line) ?? Number.NaN) - value) < maxDifference,
        )
      );
    });
  return found ?? null;
}
