import { plural } from "../../text/plural.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import type { ReportContext } from "../context.ts";
import type { Report } from "../schema.ts";
import { codeSpan, escapeText } from "./escape.ts";

/** The last line: commit, baseline, workflow run, HTML page, full report. */
export function footer({ baseline }: Report, context: ReportContext): string {
  const { commit, run, reportUrl, pageUrl } = context;
  const found =
    baseline.kind === "found"
      ? describeBaseline(baseline, context)
      : `none (${escapeText(sanitizeLine(baseline.because, 300))})`;
  const parts = [
    ...(commit ? [commit.slice(0, 12)] : []),
    `baseline: ${found}`,
    ...(run === null ? [] : [runLink("workflow run", run, context)]),
    ...(pageUrl ? [`[all curves](${pageUrl})`] : []),
    ...(reportUrl ? [`[full report](${reportUrl})`] : []),
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}

type FoundBaseline = Extract<Report["baseline"], { kind: "found" }>;

/** `main at 5f2c…` (merge base, its workflow run, 3 days old, with 4 earlier reports as its history). */
function describeBaseline({ from, published }: FoundBaseline, context: ReportContext): string {
  const source = codeSpan(sanitizeLine(from, 200));
  const [nearest, ...earlier] = published;
  if (!nearest) return source;
  const facts = [
    howFound(nearest),
    runLink("its workflow run", nearest.run, context) + (nearest.failed ? " failed" : ""),
    nearest.age === 0 ? "from today" : `${plural(nearest.age, "day")} old`,
    ...(earlier.length > 0 ? [`with ${plural(earlier.length, "earlier report")} as its history`] : []),
  ];
  return `${source} (${facts.join(", ")})`;
}

function howFound({ how, behind }: FoundBaseline["published"][number]): string {
  switch (how) {
    case "merged-into":
      return `${behind ? `${plural(behind, "commit")} before ` : ""}the base commit it was tested against`;
    case "merge-base":
      return "the merge base";
    case "ancestor":
      return `${plural(behind ?? 0, "commit")} before the merge base`;
    case "newest":
      return "the newest report of the base branch, approximate";
    case "previous":
      return "the previous run";
    case "given":
      return "set by the input";
  }
}

/** Built from the run's number: a report may name a run, but no URL. */
function runLink(label: string, run: number, { url }: ReportContext): string {
  return url === null ? `${label} ${run}` : `[${label}](${url}/actions/runs/${run})`;
}
