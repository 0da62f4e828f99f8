import { FormatError } from "../../reading/format-error.ts";
import { isContainer, isDict, type Literal } from "../../reading/json/literal.ts";
import { toNumber } from "../../reading/json/to-number.ts";
import type { SteppedSeries } from "../../reading/table/stepped-series.ts";
import { quote } from "../../reading/text/quote.ts";

/** A metric of which a dict holds two lists, its steps and its values, at these keys. Throws a FormatError. */
export function toStepped(name: string, metric: Literal, steps: string, values: string): SteppedSeries {
  return { name, steps: numbersIn(metric, name, steps), values: numbersIn(metric, name, values) };
}

function numbersIn(metric: Literal, name: string, part: string): number[] {
  const list = isDict(metric) ? (metric.entries.get(part) ?? null) : null;
  if (!isContainer(list) || list.kind !== "list") {
    throw new FormatError(`missing list \`${part}\` in ${quote(name)}`);
  }
  const { content, line } = list;
  if (content.kind === "numbers") return [...content.numbers];
  const numbers = content.kind === "mixed" ? content.items.map(toNumber) : [null];
  if (numbers.every((number) => number !== null)) return numbers;
  throw new FormatError(`expected only numbers in \`${part}\` of ${quote(name)}`, line);
}
