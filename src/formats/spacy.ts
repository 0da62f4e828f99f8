import { consoleFormat } from "./console.ts";

import { readNumber } from "./text/number.ts";
import type { Pair } from "./text/pairs.ts";

/** Version 3 counts epochs and steps, version 2 iterations. */
const heading = /^\s*(?:E {2,}# {2,}\S.*SCORE|Itn {2,}\S.* Loss .*)\s*$/;
/** Not how well, but how fast, and how much of the text. */
const noScore = /^(SPEED|[CG]PU WPS|Words|Time|Token %)$/i;
const counters = new Map([
  ["E", "epoch"],
  ["#", "step"],
  ["Itn", "epoch"],
]);

/** The table of `spacy train`: `E    #       LOSS TEXTCAT  CATS_SCORE  SCORE`. The scores are those of the dev set. */
export const spacy = consoleFormat({
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

function readRow(text: string, names: readonly string[]): Pair[] | null {
  const values = text
    .trim()
    .split(/ +/, names.length + 1)
    .map(readNumber);
  if (values.length !== names.length) return null;
  const cells: Pair[] = [];
  for (const [index, value] of values.entries()) {
    const name = names[index];
    if (value === null || name === undefined) return null;
    if (!noScore.test(name)) cells.push([name, value]);
  }
  return cells;
}
