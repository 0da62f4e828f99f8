import { formatNumber, formatShare } from "../format-number.ts";
import type { ReportedCurve, ReportedFinding } from "../schema.ts";
import { html, type Markup, nothing } from "./markup.ts";

/** A value beside the baseline's, and what the rule `regression` says of it. */
export type Compared = {
  readonly value: number | null;
  readonly baseline: number | null;
  readonly direction: ReportedCurve["direction"];
  readonly finding: ReportedFinding | null;
};

type Column = { readonly heading: string; readonly cell: (row: Compared) => Markup };

/** Those of baseline, change and limit that have something to show in these rows. */
export function comparedColumns(rows: readonly Compared[]): Column[] {
  const columns: Column[] = [];
  if (rows.some(({ baseline }) => baseline !== null))
    columns.push(
      { heading: "Baseline", cell: ({ baseline }) => numberCell("Baseline", baseline, "") },
      { heading: "Change", cell: (row) => changeCell(worseBy(row), row.finding) },
    );
  if (rows.some(({ finding }) => finding !== null && finding.limit !== null))
    columns.push({
      heading: "Limit",
      cell: ({ direction, finding }) =>
        numberCell("Limit", finding?.limit ?? null, direction === "max" ? "≥ " : "≤ "),
    });
  return columns;
}

function numberCell(label: string, value: number | null, sign: string): Markup {
  return cell(label, value, value === null ? "–" : sign + formatNumber(value));
}

/** A cell that is named on a small screen, and sorted by `value`. */
export function cell(label: string, value: number | null, text: string | Markup, kind = ""): Markup {
  const sortedBy = value === null ? nothing : html` data-value="${value}"`;
  return html`<td role="cell" class="number ${kind}" data-label="${label}"${sortedBy}>${text}</td>`;
}

/** How much worse a value is than the baseline's, as a share; null if that cannot be said. */
function worseBy({ value, baseline, direction }: Compared): number | null {
  if (direction === null || value === null || baseline === null || baseline === 0) return null;
  return ((value - baseline) / Math.abs(baseline)) * (direction === "min" ? 1 : -1);
}

function changeCell(share: number | null, finding: ReportedFinding | null): Markup {
  if (share === null) return cell("Change", share, "–");
  if (share === 0) return cell("Change", share, "same");
  const text = `${formatShare(Math.abs(share))} ${share > 0 ? "worse" : "better"}`;
  if (/^(luck|as-)/.test(finding?.reason ?? ""))
    return cell("Change", share, html`${text} <small>within noise</small>`);
  return cell("Change", share, text, finding?.status === "fail" ? "worse" : "");
}
