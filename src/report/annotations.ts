import { severityOf } from "../findings/severity.ts";
import { truncate } from "../text/sanitize.ts";
import type { Report, ReportedFinding } from "./schema.ts";

export type Annotation = {
  readonly level: "error" | "warning";
  readonly title: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
};

/**
 * GitHub shows ten of each level, 4,096 characters each, and drops the rest in silence. The step's own failure is one, and that
 * there is no artifact or no comment are warnings.
 */
const maxOf = { error: 9, warning: 8 };
const maxCharacters = 4096;

/** Failures on the config line that set their rule, problems on the line of their file. */
export function annotations({ findings, problems, runs }: Report): Annotation[] {
  const failures = findings.flatMap((finding): Annotation[] => {
    const level = severityOf(finding);
    if (level !== "error" && level !== "warning") return [];
    const { rule, run, set_at } = finding;
    const message = runs.length > 1 ? `${run}: ${finding.message}` : finding.message;
    return [{ level, title: `lossgate: ${rule}`, message, ...placeOf(set_at) }];
  });
  const errors = problems
    .filter(({ level }) => level === "error")
    .map((problem): Annotation => {
      const place = placeOf(problem);
      const message = place.file === null ? `${problem.file}: ${problem.message}` : problem.message;
      return { level: "error", title: "lossgate", message, ...place };
    });
  return (["error", "warning"] as const).flatMap((level) =>
    capped(
      [...errors, ...failures].filter((one) => one.level === level),
      maxOf[level],
    ),
  );
}

/** An input of the Action is no file that GitHub could show. */
function placeOf(place: ReportedFinding["set_at"]): Pick<Annotation, "file" | "line"> {
  if (!place || place.file.startsWith("input ")) return { file: null, line: null };
  return { file: place.file, line: place.line };
}

function capped(all: readonly Annotation[], most: number): Annotation[] {
  const shown = all.slice(0, all.length > most ? most - 1 : most);
  const rest = all.length - shown.length;
  const more: Annotation[] = all.slice(0, rest > 0 ? 1 : 0).map(({ level }) => ({
    level,
    title: "lossgate",
    message: `and ${rest} more: see the summary`,
    file: null,
    line: null,
  }));
  return [...shown.map((one) => ({ ...one, message: truncate(one.message, maxCharacters) })), ...more];
}
