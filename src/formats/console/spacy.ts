import { consoleFormat } from "../../reading/console/console-format.ts";
import type { Pair } from "../../reading/console/patterns/line-pairs.ts";
import type { Format } from "../../reading/format.ts";
import { parseNumber } from "../../reading/text/number.ts";
import { toComparable } from "../json/spacy-log.ts";

/** Version 3 counts epochs and steps, version 2 iterations. */
const heading = /^\s*(?:E {2,}# {2,}\S.*SCORE|Itn {2,}\S.* Loss .*)\s*$/;
/** Speed and sizes: not scores. */
const noScore = /^(SPEED|[CG]PU WPS|Words|Time|Token %)$/i;
const counters = new Map([
  ["E", "epoch"],
  ["#", "step"],
  ["Itn", "epoch"],
]);

const printed = consoleFormat({
  id: "spacy",
  title: "spaCy console",
  reader: () => {
    let names: readonly string[] = [];
    return (text) => {
      if (heading.test(text)) {
        names = text
          .trim()
          .split(/ {2,}/)
          .map((name) => counters.get(name) ?? name);
      }
      return names.length === 0 ? null : readRow(text, names);
    };
  },
});

/** The table of `spacy train`: `E    #       LOSS TEXTCAT  CATS_SCORE  SCORE`. */
export const spacy: Format = {
  ...printed,
  read: async (files, columns) => (await printed.read(files, columns)).map(toComparable),
};

function readRow(text: string, names: readonly string[]): Pair[] | null {
  const values = text
    .trim()
    .split(/ +/, names.length + 1)
    .map(parseNumber);
  if (values.length !== names.length) return null;
  const cells: Pair[] = [];
  for (const [index, value] of values.entries()) {
    const name = names[index];
    if (value === null || name === undefined) return null;
    if (!noScore.test(name)) cells.push([name, value]);
  }
  return cells;
}
