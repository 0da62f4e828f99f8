import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";

/** Parses JSON as Python writes it, whose bare `NaN` and `Infinity` become strings. Throws a FormatError. */
export function parsePythonJson(text: string, where: string, line: number | null = null): unknown {
  try {
    return JSON.parse(text.replaceAll(/"(?:[^"\\]|\\.)*"?|-?\b(?:NaN|Infinity)\b/gs, quoteNonFinite));
  } catch {
    throw new FormatError(`expected JSON in ${where}, got ${quote(text)}`, line);
  }
}

function quoteNonFinite(token: string): string {
  return token.startsWith('"') ? token : `"${token}"`;
}
