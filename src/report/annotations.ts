import { severityOf } from "../findings/severity.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import type { Report, ReportedFinding } from "./schema.ts";

export type Annotation = {
  readonly level: "error" | "warning";
  readonly title: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
};

/**
 * GitHub shows ten annotations of each level and drops the rest silently. A missing artifact and a missing comment take two
 * warnings.
 */
const maxAnnotations = { error: 10, warning: 8 };
/** GitHub drops the characters beyond. */
const maxCharacters = 4096;

/** Annotates failures at the config line that sets their rule, and problems at the line of their file. */
export function annotations({ findings, problems, runs }: Report): Annotation[] {
  const failures = findings.flatMap((finding): Annotation[] => {
    const level = severityOf(finding);
    if (level !== "error" && level !== "warning") return [];
    const { rule, run, set_at } = finding;
    const message = runs.length > 1 ? `${run}: ${finding.message}` : finding.message;
    return [{ level, title: `lossgate: ${rule}`, message, ...locationOf(set_at) }];
  });
  const errors = problems
    .filter(({ level }) => level === "error")
    .map((problem): Annotation => {
      const location = locationOf(problem);
      const message = location.file === null ? `${problem.file}: ${problem.message}` : problem.message;
      return { level: "error", title: "lossgate", message, ...location };
    });
  return (["error", "warning"] as const).flatMap((level) =>
    limit(
      [...errors, ...failures].filter((annotation) => annotation.level === level),
      maxAnnotations[level],
    ),
  );
}

function locationOf(location: ReportedFinding["set_at"]): Pick<Annotation, "file" | "line"> {
  // GitHub has no file to show for an input of the Action.
  if (!location || location.file.startsWith("input ")) return { file: null, line: null };
  return { file: location.file, line: location.line };
}

/** At most `max` annotations, the last of which counts those left out. */
function limit(annotations: readonly Annotation[], max: number): Annotation[] {
  const shown = annotations.slice(0, annotations.length > max ? max - 1 : max);
  const rest = annotations.length - shown.length;
  const more = annotations.slice(0, rest > 0 ? 1 : 0).map(
    ({ level }): Annotation => ({
      level,
      title: "lossgate",
      message: `and ${rest} more: see the summary`,
      file: null,
      line: null,
    }),
  );
  return [
    ...shown.map((annotation) => ({
      ...annotation,
      message: sanitizeLine(annotation.message, maxCharacters),
    })),
    ...more,
  ];
}
