import { inconclusive, note, type Problem } from "../problems.ts";
import type { Baseline } from "./match.ts";

/**
 * Says in the first lines that no baseline was found though there may be one. Where nobody could look, the gate does not pass,
 * unless a person accepts the new results.
 */
export function lostBaseline(baseline: Baseline, isAccepted: boolean): Problem[] {
  if (baseline.kind !== "absent" || baseline.lost === undefined) return [];
  const message = `nothing was compared: ${baseline.because}`;
  if (baseline.lost === "note" || isAccepted) return [note("the baseline", message)];
  return [inconclusive("the baseline", message, lostAdvice)];
}

const lostAdvice =
  "Run the job again, or give it what is missing. A gate that needs no baseline says so with `baseline: none`.";
