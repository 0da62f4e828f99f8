import { isFailure, type Severity, severityOf } from "../../findings/severity.ts";
import type { Report, ReportedFinding, ReportedRun } from "../schema.ts";
import { severitySigns } from "../signs.ts";
import { html, type Markup } from "./markup.ts";

/** What a person reads for a severity, or for the verdict of the report. */
const words: Record<Severity | Report["verdict"], string> = {
  pass: "Pass",
  fail: "Fail",
  error: "Fail",
  warning: "Warning",
  info: "Info",
  waived: "Waived",
  "not-judged": "Not judged",
  inconclusive: "Inconclusive",
};

/** From the worst on. */
const order: readonly Severity[] = ["error", "not-judged", "warning", "waived", "info", "pass"];

/** The verdict on a run: its worst failure, of which an info is a pass, unless nobody could see that the run is well. */
export function statusOf({ verdict }: ReportedRun, findings: readonly ReportedFinding[]): Severity {
  const severities = new Set(findings.filter(isFailure).map(severityOf));
  if (verdict === "inconclusive") severities.add("not-judged");
  const worst = order.find((severity) => severities.has(severity));
  return worst === undefined || worst === "info" ? "pass" : worst;
}

/** The worst has the lowest rank. */
export function rank(severity: Severity): number {
  return order.indexOf(severity);
}

export function word(status: Severity): string {
  return words[status];
}

export function badge(status: Severity | "fail" | "inconclusive", text = words[status]): Markup {
  return html`<span class="badge ${status}">${text}</span>`;
}

/** The badge of a sign; any other text stays as it is. */
export function signBadge(sign: string): Markup {
  const severity = order.find((one) => severitySigns[one] === sign);
  return severity ? badge(severity) : html`${sign}`;
}

/** The verdict `error` is not the severity of that name: nothing was judged. */
export function verdictBadge(verdict: Report["verdict"]): Markup {
  return verdict === "error" ? badge("error", "Error") : badge(verdict);
}
