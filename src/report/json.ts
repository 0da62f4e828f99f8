import type { Report } from "./schema.ts";

/** The report as JSON text, for files and other programs. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
