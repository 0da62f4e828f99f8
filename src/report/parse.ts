import { error, InputError } from "../problems.ts";
import { parseUntrustedJson } from "../text/parse-untrusted-json.ts";
import { type Report, reportSchema } from "./schema.ts";

/** Parses a report that other code wrote. Throws InputError, which names its `source`, if it is not one. */
export function parseReport(source: string, text: string): Report {
  const parsed = parseUntrustedJson(text, reportSchema, "a report");
  if ("data" in parsed) return parsed.data;
  throw new InputError([error(source, parsed.expected)]);
}
