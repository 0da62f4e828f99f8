import type { Report, ReportedFinding } from "./schema.ts";

/** Findings that say the same, under the rules that say it. */
export type Told = ReportedFinding & { readonly rules: readonly string[] };

const order: readonly ReportedFinding["status"][] = ["fail", "not-judged", "pass"];

/** All findings, failures first; what keeps several rules from judging, or from judging several runs, is told once. */
export function tellFindings({ findings }: Report): Told[] {
  const groups = new Map<string, Told>();
  for (const finding of findings) {
    const { status, message, rule, run } = finding;
    const key = JSON.stringify(status === "not-judged" ? [message] : [status, run, message, rule]);
    const known = groups.get(key);
    const rules = new Set([...(known?.rules ?? []), rule]);
    const runs = new Set([...(known?.runs ?? []), ...finding.runs]);
    const name = known && known.run !== run ? `${runs.size} runs` : run;
    groups.set(key, { ...(known ?? finding), rules: [...rules], runs: [...runs], run: name });
  }
  return order.flatMap((status) => [...groups.values()].filter((told) => told.status === status));
}
