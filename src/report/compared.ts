import { sanitizeLine } from "../text/sanitize.ts";
import { digitsBetween, formatNumber, formatShare } from "./format-number.ts";
import type { Report, ReportedCurve, ReportedFinding } from "./schema.ts";

/** How a metric changed from the baseline, for three cells of a table; empty texts where nothing was compared. */
export type ComparedCells = { readonly baseline: string; readonly change: string; readonly limit: string };

const marks = { worse: "🔺", better: "🔽", same: "=" } as const;

/** `findings` are those of the metric. */
export function comparedCells(
  { base }: ReportedCurve,
  best: number | null,
  findings: readonly ReportedFinding[],
): ComparedCells {
  const reference = base?.best;
  if (typeof reference !== "number" || best === null) return { baseline: "", change: "", limit: "" };
  const comparisons = findings.map(({ comparison }) => comparison);
  const mark = (["worse", "better", "same"] as const).find((one) => comparisons.includes(one));
  const limit = findings.find(({ comparison }) => comparison !== null && comparison !== "better")?.limit;
  const compared = typeof limit === "number" ? [best, limit] : [best];
  const changeBy = (value: number, digits: number) => formatChange(value, reference, digits);
  const digits = digitsBetween(compared, 3, changeBy);
  return {
    baseline: formatBeside(reference, best),
    change: `${mark ? `${marks[mark]} ` : ""}${changeBy(best, digits)}`,
    limit: typeof limit === "number" ? changeBy(limit, digits) : "",
  };
}

/** `+4.83 %` from the reference to the value; the difference itself where the reference is 0. */
function formatChange(value: number, reference: number, digits: number): string {
  const difference = value - reference;
  const size =
    reference === 0
      ? formatNumber(Math.abs(difference), Math.max(digits, 4))
      : formatShare(Math.abs(difference / reference), digits);
  return difference === 0 ? size : `${difference > 0 ? "+" : "−"}${size}`;
}

/** A number with as many digits as it takes to tell it from another one: at least four, at most seven. */
export function formatBeside(value: number, other: number): string {
  return formatNumber(value, digitsBetween([value, other], 4, formatNumber));
}

/** What the baseline is called: its branch, if it was published there. */
export function baselineName({ baseline }: Report): string {
  if (baseline.kind === "absent" || baseline.published.length === 0) return "Baseline";
  return sanitizeLine(baseline.from.replace(/ at [0-9a-f]{7,}.*$/, ""), 30);
}
