/** One report in every form in which people and programs read it: what a text in it came to there. */
import fc from "fast-check";
import { annotations } from "../../src/report/annotations.ts";
import { html } from "../../src/report/html/html.ts";
import { markdown } from "../../src/report/markdown/markdown.ts";
import { parseReport } from "../../src/report/parse.ts";
import type { Report } from "../../src/report/schema.ts";
import { breakouts, hostile, markup, unexpected } from "../action/hostile.ts";
import { withKeys, withTexts } from "./texts.ts";

/** Payloads alone, in a row, and in what else a text may hold. */
export const payload: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...hostile, ...markup, ...breakouts) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constantFrom(" ", "\n", "\r", "|", "`", "\\", '"', "val_", "<", "&") },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(""));

/** Puts texts into every field and key of a report that takes them. */
export function reportOf(whole: Report, texts: readonly string[]): Report {
  const textAt = (i: number) => texts[i % texts.length] ?? "";
  return parseReport(
    "",
    withTexts(
      withKeys(whole, (i) => `${textAt(i)}${i}`),
      textAt,
    ).text,
  );
}

const controls = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** Returns what of a report's texts is more than text: in the comment and summary, in the annotations, and in the page. */
export function misread(report: Report, elements: ReadonlySet<string>): string[] {
  const found = annotations(report).flatMap(({ title, message }) =>
    [title, message].filter((text) => controls.test(text)),
  );
  const foreign = [...elementsOf(html(report))].filter((one) => !elements.has(one));
  return [
    ...unexpected(markdown(report, { maxCharacters: 65_000 })).map((one) => `comment: ${one}`),
    ...found.map((text) => `annotation: ${JSON.stringify(text)}`),
    ...foreign.map((one) => `page: ${one}`),
  ];
}

/** The elements of a page, each with the names of its attributes; a `<` that begins none stands for itself. */
export function elementsOf(page: string): Set<string> {
  const shown = page.replaceAll(/(<(script|style)\b[^>]*>).*?<\/\2>/gs, "$1");
  const tags = shown.matchAll(/<(\/?[a-z][\w-]*|!doctype)?((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?(>?)/gi);
  return new Set(
    [...tags].map(([tag, name, attributes = "", end]) =>
      name === undefined || end === ""
        ? tag
        : [name, ...[...attributes.matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, key]) => key).sort()].join(
            " ",
          ),
    ),
  );
}
