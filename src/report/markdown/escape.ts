import { controlChars } from "../../text/sanitize.ts";
import { unitSpace } from "../format-number.ts";

/** What is markup or HTML within a line, or begins a list; an underscore between letters is neither. */
const special = /[\\`*[\]<>#|~$&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^(?:[-+](?=[\s-]|$)|\d+[.)](?=\s|$))/g;

/** A character reference means the same whatever surrounds it. */
const references = new Map([
  ["<", "&lt;"],
  ["&", "&amp;"],
]);

/** GitHub links seven hexadecimal digits and more to a commit. Digits alone are left whole, since they are mostly a figure. */
const hash = /(?<![a-z\d])(?=\d*[a-f])[\da-f]{7,}(?![a-z\d])/gi;

/** What sentences quote as code; a pipe within it would end the cell of a table. */
const quoted = /(`[^`|]+`)/;

/**
 * Escapes untrusted text within a line of GitHub's Markdown: nothing in it is markup, a formula, a mention, a link or a
 * reference to an issue or a commit. What stands between backticks is code.
 */
export function escapeText(untrusted: string): string {
  const parts = untrusted.replace(controlChars, " ").trim().split(quoted);
  return parts.map((part, i) => (i % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapePlain(part))).join("");
}

function escapePlain(text: string): string {
  return withoutLinks(
    text
      .replace(special, (match) => references.get(match) ?? match.replace(/.$/, "\\$&"))
      // A dollar sign begins no formula only in an element of its own.
      .replace(/(?:\\\$)+/g, "<span>$&</span>")
      .replace(unitSpace, "\u00a0"),
  );
}

/** Escapes untrusted text within a line of HTML, where Markdown is not markup. */
export function escapeHtml(untrusted: string): string {
  const line = untrusted.replace(controlChars, " ").trim();
  return withoutLinks(
    line
      .replace(/[<>&"']/g, (match) => `&#${match.codePointAt(0)};`)
      .replace(/\$+/g, "<span>$&</span>")
      .replace(/`([^`]+)`/g, "<code>$1</code>")
      .replace(unitSpace, "\u00a0"),
  );
}

/** Keeps GitHub from making links and mentions of a text. */
function withoutLinks(text: string): string {
  return text
    .replace(hash, (digits) => digits.replace(/.{6}/g, "$&\u200b"))
    .replace(/@(?=\S)/g, "@\u200b")
    .replace(/#(?=\d)(?!\d+;)/g, "#\u200b")
    .replace(/:(?=\/\/|[\w+-]+:)/g, ":\u200b")
    .replace(/www(?=\.)|(?<![a-z\d])gh(?=-\d)/gi, "$&\u200b");
}

/** Untrusted text as a code span. */
export function codeSpan(untrusted: string): string {
  const line = untrusted.replace(controlChars, " ").replace(/`/g, "ˋ").trim();
  return `\`${line || " "}\``;
}

/** Untrusted text as a code span in the cell of a table, where a pipe must be escaped even within code. */
export function codeCell(untrusted: string): string {
  return codeSpan(untrusted).replace(/(?<!\\)\\*\|/g, "\\|");
}

/** Untrusted text as a label of a Mermaid diagram: ASCII without the characters that its parser interprets. */
export function mermaidLabel(untrusted: string): string {
  return untrusted.replace(/[^\w./()-]+/g, " ").trim();
}
