import type { Location, Problem } from "../problems.ts";
import { matchesWildcard } from "../text/wildcard.ts";
import type { Finding, Waived } from "./finding.ts";
import type { JudgedRun } from "./judged-run.ts";

/** A failure that somebody accepts for a time: it is shown and does not fail the gate. */
export type Waiver = Omit<Waived, "expired" | "until"> & {
  readonly until: string;
  readonly rule: string;
  /** A pattern of run names. */
  readonly run: string;
  readonly setAt: Location;
};

/** Who accepts that this change is worse than its baseline, and why. */
export type Accepted = { readonly reason: string; readonly by: string };

/** Marks the failures that somebody accepts: for a time by a waiver, or for good where `accepted` says so. */
export function applyWaivers(
  runs: readonly JudgedRun[],
  waivers: readonly Waiver[],
  { accepted, today }: { readonly accepted: Accepted | null; readonly today: string },
): JudgedRun[] {
  return runs.map((judged) => ({
    ...judged,
    findings: judged.findings.map((finding) => accept(waive(finding, waivers, today), accepted)),
  }));
}

/** The finding with the waiver that covers it, an active one before an expired one; `today` in UTC. */
export function waive(finding: Finding, waivers: readonly Waiver[], today: string): Finding {
  const covering = waivers.filter((waiver) => covers(waiver, finding));
  const waiver = covering.find(({ until }) => until >= today) ?? covering[0];
  if (!waiver) return finding;
  const { reason, by, until } = waiver;
  return { ...finding, waived: { reason, by, until, expired: until < today } };
}

/** A regression, or a metric that is missing, passes where it is accepted: the result is the baseline of later changes. */
function accept(finding: Finding, accepted: Accepted | null): Finding {
  if (accepted === null || !finding.rule.isAcceptable) return finding;
  if (finding.status === "fail") return { ...finding, waived: { ...accepted, until: null, expired: false } };
  return finding.reason === "vanished" ? { ...finding, status: "not-judged" } : finding;
}

/** Notes waivers that waive nothing: they would hide the next failure. A rule that judged nothing is no evidence of that. */
export function unusedWaivers(waivers: readonly Waiver[], judged: readonly JudgedRun[]): Problem[] {
  const findings = judged.flatMap((one) => one.findings);
  return waivers.flatMap((waiver) => {
    const { rule, until, setAt } = waiver;
    const note = (message: string): Problem[] => [{ level: "note", ...setAt, message }];
    const concerned = findings.filter((one) => one.rule.id === rule && one.runs.some(names(waiver)));
    const failures = concerned.filter(({ status }) => status === "fail");
    if (failures.some((finding) => covers(waiver, finding))) return [];
    if (failures[0])
      return note(`waiver for ${rule} until ${until} covers only some of the runs of ${failures[0].run}`);
    if (!judged.some(({ run }) => names(waiver)(run.name)))
      return note(`waiver for ${rule} until ${until} matches no run`);
    const isJudged = concerned.some(({ status }) => status === "pass");
    return isJudged ? note(`unused waiver for ${rule} until ${until}: remove it`) : [];
  });
}

/** A failure of its rule in runs that all match. What could not be judged is never waived. */
function covers(waiver: Waiver, { status, rule, runs }: Finding): boolean {
  return status === "fail" && rule.id === waiver.rule && runs.every(names(waiver));
}

function names({ run }: Waiver): (name: string) => boolean {
  return (name) => matchesWildcard(run, name);
}
