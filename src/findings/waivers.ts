import { error, type Location, type Problem } from "../problems.ts";
import { matchesWildcard } from "../text/wildcard.ts";
import type { Finding, Waived } from "./finding.ts";
import type { JudgedRun } from "./judged-run.ts";

/** More would fill the report. */
const maxProblems = 50;

/** A failure that somebody accepts until a day: it is shown and does not fail the gate. */
export type Waiver = Omit<Waived, "expired" | "until"> & {
  readonly until: string;
  readonly rule: string;
  /** A pattern of run names. */
  readonly run: string;
  readonly setAt: Location;
};

/** Who accepts that this change is worse than its baseline, and why. */
export type Accepted = { readonly reason: string; readonly by: string };

/** Marks the failures that are accepted: until a day by a waiver, or for good by `accepted`. */
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

/** Adds to a finding the waiver that covers it, preferring an active one; `today` is in UTC. */
export function waive(finding: Finding, waivers: readonly Waiver[], today: string): Finding {
  const covering = waivers.filter((waiver) => covers(waiver, finding));
  const waiver = covering.find(({ until }) => until >= today) ?? covering[0];
  if (!waiver) return finding;
  const { reason, by, until } = waiver;
  return { ...finding, waived: { reason, by, until, expired: until < today } };
}

/**
 * Accepts a failure, or a missing metric, of a rule that allows it: the result becomes the baseline of later
 * changes.
 */
function accept(finding: Finding, accepted: Accepted | null): Finding {
  if (accepted === null || !finding.rule.isAcceptable) return finding;
  if (finding.status === "fail") return { ...finding, waived: { ...accepted, until: null, expired: false } };
  return finding.reason === "vanished" ? { ...finding, status: "not-judged" } : finding;
}

/** Returns an error for each waiver that lasts longer than a year from `today`: a waiver is an exception that ends. */
export function longWaivers(waivers: readonly Waiver[], today: string): Problem[] {
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return waivers
    .filter(({ until }) => until > latest)
    .slice(0, maxProblems)
    .map(({ rule, until, setAt }) =>
      error(
        setAt.file,
        `expected the waiver for ${rule} to end within a year, by ${latest}, got ${until}`,
        setAt.line,
      ),
    );
}

/**
 * Reports waivers that waive nothing, as they would hide the next failure; not if their rule judged nothing.
 */
export function unusedWaivers(waivers: readonly Waiver[], judged: readonly JudgedRun[]): Problem[] {
  const findings = judged.flatMap((run) => run.findings);
  return waivers.flatMap((waiver) => {
    const { rule, until, setAt } = waiver;
    const note = (message: string): Problem[] => [{ level: "note", ...setAt, message }];
    const affected = findings.filter(
      (finding) => finding.rule.id === rule && finding.runs.some(matchesRun(waiver)),
    );
    const failures = affected.filter(({ status }) => status === "fail");
    if (failures.some((finding) => covers(waiver, finding))) return [];
    if (failures[0])
      return note(`waiver for ${rule} until ${until} covers only some of the runs of ${failures[0].run}`);
    if (!judged.some(({ run }) => matchesRun(waiver)(run.name)))
      return note(`waiver for ${rule} until ${until} matches no run`);
    const isJudged = affected.some(({ status }) => status === "pass");
    return isJudged ? note(`unused waiver for ${rule} until ${until}: remove it`) : [];
  });
}

/**
 * Whether a waiver covers a finding: a failure of its rule, all of whose runs match. A finding that was not
 * judged is never waived.
 */
function covers(waiver: Waiver, { status, rule, runs }: Finding): boolean {
  return status === "fail" && rule.id === waiver.rule && runs.every(matchesRun(waiver));
}

function matchesRun({ run }: Waiver): (name: string) => boolean {
  return (name) => matchesWildcard(run, name);
}
