import { parseNumber } from "../text/number.ts";
import type { Value } from "./rows.ts";

export type TableColumn = {
  readonly name: string;
  /** The value in rows that were stored before the column was added. */
  readonly defaultValue: Value;
};

export type TableSchema = {
  readonly columns: readonly TableColumn[];
  /** The index of the column that is the row id, and therefore not stored; null if there is none. */
  readonly rowId: number | null;
};

const token =
  /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^\]]*\]|[\w$.\u0080-\uffff]+|\S/g;

/** What begins a constraint of the table, not a column. */
const constraint = /^(constraint|primary|unique|check|foreign)$/i;

/**
 * Parses the statement that created a table, as SQLite keeps it. Returns null for one whose rows are not stored as those
 * of a plain table: a virtual table, one without row ids, one with generated columns.
 */
export function parseCreateTable(sql: string): TableSchema | null {
  const tokens = (sql.match(token) ?? []).filter((one) => !/^(--|\/\*)/.test(one));
  const open = tokens.indexOf("(");
  const close = tokens.lastIndexOf(")");
  const isPlain = /^create$/i.test(tokens[0] ?? "") && /^table$/i.test(tokens[1] ?? "");
  if (!isPlain || open < 0 || tokens.slice(close).some((one) => /^rowid$/i.test(one))) return null;
  const parts = splitAtCommas(tokens.slice(open + 1, close));
  const definitions = parts.filter(([first = ""]) => !constraint.test(first));
  if (definitions.some((one) => one.some((word) => /^(generated|as)$/i.test(word)))) return null;
  const columns = definitions.map(toColumn);
  const key = definitions.findIndex(isIntegerKey);
  if (key >= 0) return { columns, rowId: key };
  const named = parts.map(keyOfTable).find((name) => name !== null);
  const index = columns.findIndex(({ name }) => name.toLowerCase() === named?.toLowerCase());
  return { columns, rowId: isInteger(definitions[index]) ? index : null };
}

/** Splits at the commas that are in no parentheses. */
function splitAtCommas(tokens: readonly string[]): string[][] {
  let part: string[] = [];
  const parts = [part];
  let depth = 0;
  for (const one of tokens) {
    if (one === "(") depth++;
    if (one === ")") depth--;
    if (one === "," && depth === 0) {
      part = [];
      parts.push(part);
    } else part.push(one);
  }
  return parts;
}

function toColumn(definition: readonly string[]): TableColumn {
  const at = definition.findIndex((word) => /^default$/i.test(word));
  const sign = definition[at + 1] === "-" || definition[at + 1] === "+" ? 1 : 0;
  const value = at < 0 ? "" : definition.slice(at + 1, at + 2 + sign).join("");
  const isText = /char|clob|text/i.test(definition[1] ?? "");
  const number = isText ? null : parseNumber(unquoted(value));
  const text = value.startsWith("'") || value.startsWith('"') ? unquoted(value) : null;
  return { name: unquoted(definition[0] ?? ""), defaultValue: number ?? text };
}

function unquoted(text: string): string {
  const [quote = ""] = text;
  if (quote === "[") return text.slice(1, -1);
  return /^["'`]/.test(quote) ? text.slice(1, -1).replaceAll(quote + quote, quote) : text;
}

function isInteger(definition: readonly string[] | undefined): boolean {
  return /^integer$/i.test(definition?.[1] ?? "");
}

function isIntegerKey(definition: readonly string[]): boolean {
  const primary = definition.findIndex((word) => /^primary$/i.test(word));
  // A descending key is stored beside the row id, for the sake of databases of old.
  return primary > 0 && isInteger(definition) && !/^desc$/i.test(definition[primary + 2] ?? "");
}

/** The column of `PRIMARY KEY (column)`; null for another constraint, or a key of several columns. */
function keyOfTable(part: readonly string[]): string | null {
  const primary = part.findIndex((word) => /^primary$/i.test(word));
  if (!constraint.test(part[0] ?? "") || primary < 0 || part[primary + 2] !== "(") return null;
  const close = part.indexOf(")", primary);
  return part.slice(primary + 3, close).includes(",") ? null : unquoted(part[primary + 3] ?? "");
}
