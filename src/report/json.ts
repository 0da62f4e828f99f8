import { escapeCommandsInJson } from "../text/escape-workflow-commands.ts";
import type { Report } from "./schema.ts";

/** The report's name in an artifact. */
export const reportFile = "report.json";

/**
 * The report as JSON, with a line for each run and each finding, so that a diff of two reports can be read. It is joined
 * once: a report of thousands of metrics takes hundreds of megabytes.
 */
export function json(report: Report): string {
  const entries = Object.entries(report);
  const lines = entries.flatMap(([key, value], i) =>
    linesOf(`  ${JSON.stringify(key)}: `, value, i < entries.length - 1 ? "," : ""),
  );
  return ["{", ...lines.map(escapeCommandsInJson), "}", ""].join("\n");
}

function linesOf(start: string, value: unknown, end: string): string[] {
  if (!Array.isArray(value) || value.length === 0) return [start + JSON.stringify(value) + end];
  const last = value.length - 1;
  const items = value.map((item, i) => `    ${JSON.stringify(item)}${i < last ? "," : ""}`);
  return [`${start}[`, ...items, `  ]${end}`];
}
