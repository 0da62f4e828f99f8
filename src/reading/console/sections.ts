import { isOfBest, type Side, sideIn } from "./labels.ts";
import { readPrefix } from "./prefix.ts";

/** What a line without values says of the lines below it: `Validation:`, `Best results:`. */
export type Section = { readonly side: Side | "best"; readonly text: string };

const maxLength = 160;
const maxWords = 8;
/** Such lines tell of files, of the data, or of the machine. */
const other =
  /\b(?:load|data|file|batch|sav|path|dir|sampl|size|shape|import|worker|gpu|device|model|param|config|checkpoint|download|split|http|complete|finish|done|took|time|argument|namespace)/i;

/** Reads a line without values as the heading of a section; null if it is none. */
export function readSection(text: string): Section | null {
  if (text.length > maxLength) return null;
  const message = text.slice(readPrefix(text).end).replaceAll(/\([^)]*\)|[=-]{2,}>?/g, " ");
  const words = message.match(/\p{L}+/gu) ?? [];
  if (words.length === 0 || words.length > maxWords || /[=/\\]|\b(?:True|False|None)\b/.test(message))
    return null;
  if (/:\s*$/.test(message) && isOfBest(message)) return { side: "best", text: message.trim() };
  if (other.test(message)) return null;
  const side = sideIn(message);
  return side === null ? null : { side, text: message.trim() };
}
