import { type Severity, severityOf } from "../../findings/severity.ts";
import type { Report, ReportedFinding } from "../schema.ts";
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

/** From the worst on; what passes outweighs what could not be judged. */
const order: readonly Severity[] = ["error", "warning", "waived", "info", "pass", "not-judged"];

/** The verdict on a run: its worst finding, of which an info is a pass. */
export function worst(findings: readonly ReportedFinding[]): Severity {
  const severities = findings.map(severityOf);
  const found = order.find((severity) => severities.includes(severity)) ?? "not-judged";
  return found === "info" ? "pass" : found;
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
