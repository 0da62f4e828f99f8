import { sanitizeLine } from "../text/sanitize.ts";
import type { Report, ReportedRun } from "./schema.ts";

/** The params in which runs differ from each other or from their baseline, and all of a run that is new to the baseline. */
export function differingParams(report: Report): string[] {
  const { runs } = report;
  const seen = new Map<string, { readonly value: string; count: number; differs: boolean }>();
  for (const run of runs) {
    for (const [name, param] of Object.entries(run.params)) {
      const value = String(param);
      const one = seen.get(name) ?? { value, count: 0, differs: false };
      one.count++;
      one.differs ||= value !== one.value || isChanged(run, name) || isNew(report, run);
      seen.set(name, one);
    }
  }
  return [...seen].filter(([, { count, differs }]) => differs || count < runs.length).map(([name]) => name);
}

/** `0.01`, or `0.001 → 0.01` where the baseline has another value. */
export function formatParam(run: ReportedRun, name: string): string {
  const [before, after] = [run.base_params, run.params].map((all) =>
    Object.hasOwn(all, name) ? sanitizeLine(String(all[name]), 120) : "–",
  );
  return isChanged(run, name) ? `${before} → ${after}` : (after ?? "–");
}

export function isChanged({ params, base_params }: ReportedRun, name: string): boolean {
  return Object.hasOwn(base_params, name) && base_params[name] !== params[name];
}

/** Whether there is a baseline, but nothing in it to compare the run with. */
export function isNew({ baseline }: Report, { curves, base_params }: ReportedRun): boolean {
  if (baseline.kind === "absent" || Object.keys(base_params).length > 0) return false;
  return curves.every(({ base }) => base === null);
}
