import type { PairedRun } from "../curves/pairing.ts";
import type { Problem } from "../problem.ts";
import type { BaseRun } from "../rules/rule.ts";

/** The runs to compare with, or why there are none. */
export type Baseline =
  | { readonly kind: "found"; readonly from: string; readonly runs: readonly PairedRun[] }
  | { readonly kind: "absent"; readonly because: string };

/**
 * The base run of a run: the one of the same name, with version numbers and time stamps folded. One run on
 * each side are each other's, whatever they are called.
 */
export function baseOf(run: PairedRun, all: readonly PairedRun[], baseline: Baseline): BaseRun {
  if (baseline.kind === "absent") return baseline;
  const [only] = baseline.runs;
  if (only && baseline.runs.length === 1 && all.length === 1) return { kind: "found", run: only };
  const same = baseline.runs.find(({ name }) => name === run.name);
  if (same) return { kind: "found", run: same };
  const folded = baseline.runs.filter(({ name }) => fold(name) === fold(run.name));
  const [match] = folded;
  if (match && folded.length === 1) return { kind: "found", run: match };
  const names = baseline.runs.map(({ name }) => name).join(", ");
  return { kind: "absent", because: `the base has no run ${run.name} (it has ${names})` };
}

/** Base runs that none of these runs is compared with. */
export function vanished(all: readonly PairedRun[], baseline: Baseline): Problem[] {
  if (baseline.kind === "absent") return [];
  const met = all
    .map((run) => baseOf(run, all, baseline))
    .map((base) => (base.kind === "found" ? base.run : null));
  return baseline.runs
    .filter((run) => !met.includes(run))
    .map(({ name }) => ({
      level: "note",
      file: baseline.from,
      line: null,
      message: `the base's run ${name} is gone`,
    }));
}

/** `resnet-v2_2026-11-22` → `resnet-v#_#`. */
function fold(name: string): string {
  return name.toLowerCase().replace(/\d+([-_.:T]?\d+)*/g, "#");
}
