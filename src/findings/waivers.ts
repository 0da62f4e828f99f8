import type { Finding, Waived } from "./finding.ts";

/** A failure that somebody answers for, for a time: it is shown and does not fail the gate. */
export type Waiver = Omit<Waived, "expired" | "until"> & {
  readonly until: string;
  readonly rule: string;
  /** Is this run meant? */
  readonly covers: (run: string) => boolean;
};

/** The finding with the waiver that covers it, one that still holds before one that has ended; `today` in UTC. */
export function waive(finding: Finding, waivers: readonly Waiver[], today: string): Finding {
  const covering = waivers.filter((waiver) => covers(waiver, finding));
  const waiver = covering.find(({ until }) => until >= today) ?? covering[0];
  if (!waiver) return finding;
  const { reason, by, until } = waiver;
  return { ...finding, waived: { reason, by, until, expired: until < today } };
}

/** Who accepts that this change is worse than its base, and why. */
export type Accepted = { readonly reason: string; readonly by: string };

/** A regression, and a metric that is gone, pass where they are accepted: what came out becomes the base of later changes. */
export function accept(finding: Finding, accepted: Accepted | null): Finding {
  if (accepted === null || !finding.rule.isAcceptable) return finding;
  if (finding.status === "fail") return { ...finding, waived: { ...accepted, until: null, expired: false } };
  return finding.reason === "vanished" ? { ...finding, status: "not-judged" } : finding;
}

/** A failure of its rule in runs that are all meant. What could not look is never waived. */
export function covers({ rule, covers }: Waiver, { status, rule: { id }, runs }: Finding): boolean {
  return status === "fail" && id === rule && runs.every(covers);
}
