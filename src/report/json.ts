import { escapeCommandsInJson } from "../text/escape-workflow-commands.ts";
import type { Report } from "./schema.ts";

/** The report's name in an artifact. */
export const reportFile = "report.json";

/** The report as JSON, with a line for each run and each finding, so that a diff of two reports can be read. */
export function json(report: Report): string {
  const parts = Object.entries(report).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${linePerItem(value)}`,
  );
  return escapeCommandsInJson(`{\n${parts.join(",\n")}\n}\n`);
}

function linePerItem(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
}
