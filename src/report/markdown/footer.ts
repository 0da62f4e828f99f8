import { sanitizeLine } from "../text/sanitize.ts";
import { span, text } from "./escape.ts";
import type { Report } from "./schema.ts";

/** What GitHub knows and the report does not. */
export type ReportContext = {
  readonly commit: string | null;
  /** Of the repository. */
  readonly url: string | null;
  /** The number of the workflow run. */
  readonly run: number | null;
  /** The artifact with the whole report. */
  readonly reportUrl: string | null;
  /** On a pull request it accepts a regression; null where there is none. */
  readonly acceptLabel: string | null;
};

export const noContext: ReportContext = {
  commit: null,
  url: null,
  run: null,
  reportUrl: null,
  acceptLabel: null,
};

/** The last line: the commit, the base and how it was found, the workflow run, the whole report. */
export function footer({ baseline }: Report, origin: ReportContext): string {
  const { commit, run, reportUrl } = origin;
  const base =
    baseline.kind === "found" ? foundBase(baseline, origin) : text(sanitizeLine(baseline.because, 300));
  const parts = [
    ...(commit ? [commit.slice(0, 12)] : []),
    base,
    ...(run === null ? [] : [linked("workflow run", run, origin)]),
    ...(reportUrl ? [`[whole report](${reportUrl})`] : []),
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}

type FoundBase = Extract<Report["baseline"], { kind: "found" }>;

/** Which base, how it was found, and how old it is. */
function foundBase({ from, published }: FoundBase, origin: ReportContext): string {
  const base = `base: ${span(sanitizeLine(from, 200))}`;
  const [nearest, ...others] = published;
  if (!nearest) return base;
  const days = nearest.age === 1 ? "1 day" : `${nearest.age} days`;
  const facts = [
    howFound(nearest),
    linked("its run", nearest.run, origin) + (nearest.failed ? " failed" : ""),
    nearest.age === 0 ? "of today" : `${days} old`,
    ...(others.length > 0 ? [`with ${others.length} more as its history`] : []),
  ];
  return `${base} (${facts.join(", ")})`;
}

function howFound({ how, behind }: FoundBase["published"][number]): string {
  switch (how) {
    case "merged-into":
      return `${behind ? `${commits(behind)} before ` : ""}what it was merged into`;
    case "merge-base":
      return "the merge-base";
    case "ancestor":
      return `${commits(behind ?? 0)} before the merge-base`;
    case "newest":
      return "the newest of the base branch: approximate";
    case "previous":
      return "the run before";
    case "given":
      return "as the input says";
  }
}

function commits(count: number): string {
  return count === 1 ? "1 commit" : `${count} commits`;
}

/** Of a number, which a report may name; an address it may not. */
function linked(what: string, run: number, { url }: ReportContext): string {
  return url === null ? `${what} ${run}` : `[${what}](${url}/actions/runs/${run})`;
}
