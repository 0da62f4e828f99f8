import { parseName } from "../../../curves/names.ts";
import { groupBy } from "../../../text/group-by.ts";

const joined =
  /(?<![\p{L}\d_])(?:(train|trn|tr)|(valid|val(?!oss)|va|vl|dev)|(test|te))([\p{L}][\p{L}\d]{1,20})(?![\p{L}\d])/giu;

/** The names that a line joins to words of both sides: `roc` of `trroc 0.5 valroc 0.4`. */
export function joinedNames(line: string): ReadonlySet<string> {
  const found = groupBy([...line.matchAll(joined)], ([, , , , name = ""]) => name.toLowerCase());
  return new Set(
    [...found].flatMap(([name, own]) =>
      own.some(([, train]) => train !== undefined) && own.some(([, train]) => train === undefined)
        ? [name]
        : [],
    ),
  );
}

/** Words before a number, with a side apart from its name where only its twin on the line tells it: `trroc` → `train roc`. */
export function withSideApart(words: string, isTwin: (name: string) => boolean): string {
  return words.replace(joined, (word: string, train?: string, val?: string, _test?: string, name = "") => {
    if (parseName(word).split !== null || !isTwin(name)) return word;
    return `${train === undefined ? (val === undefined ? "test" : "val") : "train"} ${name}`;
  });
}
