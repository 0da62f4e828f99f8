import { error, InputError } from "../problem.ts";
import { type Report, reportSchema } from "./schema.ts";

/** What it is called in an artifact. */
export const reportFile = "report.json";

/** The report as JSON text, for files and other programs. */
export function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A report that somebody else wrote. Throws InputError, naming `place`, where it is none. */
export function parseReport(place: string, text: string): Report {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch (thrown) {
    throw new InputError([error(place, `expected JSON: ${String(thrown).slice(0, 200)}`)]);
  }
  const parsed = reportSchema.safeParse(tree);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.map(String).join(".").slice(0, 200);
  throw new InputError([error(place, `expected a report, its ${at} is none: ${issue?.message}`)]);
}
