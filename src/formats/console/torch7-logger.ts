import { consoleFormat } from "../../reading/console/console-format.ts";
import { parseNumber } from "../../reading/text/number.ts";

/** Each name with its side, and a tab behind each: `% mean class accuracy (train set)⇥`. */
const heading = /^(?:% [^\t%]{1,60} \((?:train|test|valid|validation)(?: set)?\)\t)+\s*$/;

/** What `optim.Logger` of Torch7 writes as its demos do: a heading, then the percentages of an epoch in each line. */
export const torch7Logger = consoleFormat({
  id: "torch7-logger",
  title: "Torch7 optim.Logger",
  reader: () => {
    let names: readonly string[] | null = null;
    return (text) => {
      if (names === null) {
        names = heading.test(text) ? cellsOf(text).map((name) => name.replace(/^% /, "")) : [];
        return null;
      }
      const values = cellsOf(text).map(parseNumber);
      const cells = names.flatMap((name, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : [[name, value] as const];
      });
      return cells.length > 0 && cells.length === values.length ? cells : null;
    };
  },
});

function cellsOf(text: string): string[] {
  return text.trim().split(/\s*\t\s*/);
}
