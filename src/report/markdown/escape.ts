import { controlChars } from "../text/sanitize.ts";

/** What is markup or HTML within a line, or begins a list; an underscore between letters is neither. */
const special = /[\\`*[\]<>#|~$&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^(?:[-+](?=[\s-]|$)|\d+[.)](?=\s|$))/g;

/**
 * Untrusted text inside a line of GitHub's Markdown: nothing in it is markup, mentions anybody, links, or
 * makes a reference to an issue.
 */
export function text(untrusted: string): string {
  return untrusted
    .replace(controlChars, " ")
    .trim()
    .replace(special, (sign) => escapes.get(sign) ?? sign.replace(/.$/, "\\$&"))
    .replace(/@(?=\w)/g, "@\u200b")
    .replace(/#(?=\d)/g, "#\u200b")
    .replace(/:(?=\/\/|[\w+-]+:)/g, ":\u200b")
    .replace(/\b(www|gh)(?=[.-])/gi, "$1\u200b");
}

/** A character reference stays one whatever surrounds it. */
const escapes = new Map([
  ["<", "&lt;"],
  ["&", "&amp;"],
]);

/** Untrusted text as a code span. */
export function span(untrusted: string): string {
  const line = untrusted.replace(controlChars, " ").replace(/`/g, "ˋ").trim();
  return `\`${line || " "}\``;
}

/** The same in a cell of a table, where pipes must be escaped even so. */
export function code(untrusted: string): string {
  return span(untrusted).replace(/(?<!\\)\\*\|/g, "\\|");
}

/** The label of a Mermaid diagram: plain ASCII, without what its parser gives a meaning. */
export function label(untrusted: string): string {
  return untrusted
    .replace(/[^\w./()-]+/g, " ")
    .trim()
    .slice(0, 60);
}
