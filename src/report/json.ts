import { error, InputError } from "../problems.ts";
import { parseUntrustedJson } from "../text/parse-untrusted-json.ts";
import { type Report, reportSchema } from "./schema.ts";

/** What it is called in an artifact. */
export const reportFile = "report.json";

/** The report as JSON text, for files and other programs: a line for each run and each finding. */
export function json(report: Report): string {
  const parts = Object.entries(report).map(([name, value]) => `  ${JSON.stringify(name)}: ${listed(value)}`);
  return `{\n${parts.join(",\n")}\n}\n`;
}

function listed(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`;
}

/** A report that somebody else wrote. Throws InputError, naming `place`, where it is none. */
export function parseReport(place: string, text: string): Report {
  const parsed = parseUntrustedJson(text, reportSchema, "a report");
  if ("data" in parsed) return parsed.data;
  throw new InputError([error(place, parsed.expected)]);
}
