import { invisible } from "./words.ts";

/** What breaks out of a line of Markdown, or is HTML. */
const special = /[\\`*_{}[\]<>()#+|~$!&-]/g;

/**
 * Untrusted text inside a line of GitHub's Markdown: nothing in it is markup, mentions anybody, links, or
 * makes a reference to an issue.
 */
export function text(untrusted: string): string {
  return untrusted
    .replace(invisible, " ")
    .replace(special, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`))
    .replace(/@/g, "@\u200b")
    .replace(/#(?=\d)/g, "#\u200b")
    .replace(/:\/\//g, ":\u200b//")
    .replace(/\b(www|gh)(?=[.-])/gi, "$1\u200b");
}

/** Untrusted text as a code span; in a table cell its pipes must be escaped all the same. */
export function code(untrusted: string): string {
  const line = untrusted.replace(invisible, " ").replace(/`/g, "ˋ").trim();
  return `\`${line.replace(/\|/g, "\\|") || " "}\``;
}

/** The label of a Mermaid diagram: plain ASCII, without what its parser gives a meaning. */
export function label(untrusted: string): string {
  return untrusted
    .replace(/[^\w./()-]+/g, " ")
    .trim()
    .slice(0, 60);
}
