import { error, InputError } from "../problems.ts";
import { parseUntrustedJson } from "../text/parse-untrusted-json.ts";
import { type Report, reportSchema } from "./schema.ts";

/** The report's name in an artifact. */
export const reportFile = "report.json";

/** The report as JSON, with a line for each run and each finding, so that a diff of two reports can be read. */
export function json(report: Report): string {
  const parts = Object.entries(report).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${linePerItem(value)}`,
  );
  return `{\n${parts.join(",\n")}\n}\n`;
}

function linePerItem(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
}

/** Parses a report that other code wrote. Throws InputError, which names its `source`, if it is not one. */
export function parseReport(source: string, text: string): Report {
  const parsed = parseUntrustedJson(text, reportSchema, "a report");
  if ("data" in parsed) return parsed.data;
  throw new InputError([error(source, parsed.expected)]);
}
