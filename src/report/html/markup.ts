import { unitSpace } from "../format-number.ts";

/** Markup that is inserted as it is; only `html` makes it. */
export type Markup = { readonly markup: string };

type Part = Markup | string | number | null | readonly Part[];

/** Builds markup from a template: every text in it is escaped, for an element's content and for an attribute alike. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = template.raw.map((text, i) => text + (i < parts.length ? render(parts[i] ?? null) : ""));
  return { markup: markup.join("") };
}

function render(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map(render).join("");
}

/** A sentence of the report; what stands between backticks is code. */
export function sentence(text: string): Markup {
  const parts = text.split(/`([^`]+)`/);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A number and its unit stay on one line. */
function escapeText(text: string): string {
  return text
    .replace(unitSpace, "\u00a0")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export const nothing: Markup = { markup: "" };
