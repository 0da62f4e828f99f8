import type { Report, ReportedFinding } from "./schema.ts";

/** Findings that say the same of the same run, under the rules that say it. */
export type Told = ReportedFinding & { readonly rules: readonly string[] };

const order: readonly ReportedFinding["status"][] = ["fail", "not-judged", "pass"];

/** All findings, failures first; what keeps several rules from judging is told once. */
export function tellFindings({ findings }: Report): Told[] {
  const groups = new Map<string, Told>();
  for (const finding of findings) {
    const alone = finding.status === "not-judged" ? "" : finding.rule;
    const key = JSON.stringify([finding.status, finding.run, finding.message, alone]);
    const known = groups.get(key);
    const rules = new Set([...(known?.rules ?? []), finding.rule]);
    groups.set(key, { ...(known ?? finding), rules: [...rules] });
  }
  return order.flatMap((status) => [...groups.values()].filter((told) => told.status === status));
}
