import type { Slot } from "./tokens.ts";

const beforeTotal = /(?<![\p{L}_])total ?[=:] {0,8}$/iu;
/** The name and what may stand around it: lines may be long. */
const maxName = 24;
/** With fewer decimals numbers may add up by chance. */
const minDecimals = 3;

/** The numbers of a line that add up to its total, by slot: a term, as `map` in `total=0.812 map=0.5 lag=0.312`, is no score. */
export function termsOf(text: string, slots: readonly Slot[]): ReadonlySet<number> {
  const decimals = slots.flatMap(({ kind, from, to }, slot) => {
    const shown = text.slice(from, to);
    const [, places = ""] = /^[-+]?\d*\.(\d+)$/.exec(shown) ?? [];
    return kind === "number" && places !== ""
      ? [{ slot, from, value: Number(shown), places: places.length }]
      : [];
  });
  const total = decimals.find(({ from }) => beforeTotal.test(text.slice(Math.max(0, from - maxName), from)));
  const terms = decimals.filter((one) => one !== total);
  if (total === undefined || total.places < minDecimals || terms.length < 2) return new Set();
  const rest = terms.reduce((left, { value }) => left - value, total.value);
  const rounding = 10 ** -total.places * terms.length;
  return new Set(Math.abs(rest) < rounding ? terms.map(({ slot }) => slot) : []);
}
