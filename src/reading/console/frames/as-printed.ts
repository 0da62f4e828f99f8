import { joinTuple } from "./printed-tuple.ts";

/** Where Rich says that a line was printed, at its end. */
const place = /\s{2,200}[\w-]{1,60}\.py:\d{1,6}\s{0,8}$/;

/** What some collectors of logs write for a tab, and no number: `Epoch #011`. */
const tab = /(?<!\s|epoch|step|iter|batch|round)#011/gi;

const clock = String.raw`\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:\d\d) `;
/** What Kubernetes writes before each line, `2026-05-01T12:00:00.123456789Z stdout F `, and `gh run view --log`: job, step and clock. */
const ofCollector = new RegExp(
  `^(?:${clock}std(?:out|err) [FP] |[^\\t]{1,200}\\t[^\\t]{1,200}\\t\\ufeff?${clock})`,
);

/** A line that Markdown emphasizes: `_Cost on training data: 0.45_`. */
const emphasized = /^\s{0,8}([_*]{1,2})(?![\s_*])(.*[^\s_*])\1\s*$/;

/** What R prints of a text: `[1] "[7]:  test's rmse:0.41"`. */
const ofR = /^ {0,8}\[1\] "((?:[^"\\]|\\.)*)"\s*$/;

/** The text of a line without what a collector of logs wrote before it. */
export function withoutCollector(line: string): string {
  return /\t| std/.test(line) ? line.replace(ofCollector, "") : line;
}

/** The text of a line without what a logger, a language or Markdown made of it. */
export function asPrinted(line: string): string {
  const text = line.includes("#011") ? line.replaceAll(tab, "\t") : line;
  const plain = emphasized.exec(text)?.[2] ?? text;
  return plain.includes('[1] "') ? plain.replace(ofR, "$1") : joinTuple(plain);
}

export function withoutPlace(text: string): string {
  return text.includes(".py:") ? text.replace(place, "") : text;
}
