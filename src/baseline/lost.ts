import { inconclusive, note, type Problem } from "../problems.ts";
import type { Baseline } from "./match.ts";
import type { BaselineSource } from "./source.ts";

/**
 * Says in the first lines that no baseline was found though there may be one. Where nobody could look, the gate does not pass,
 * unless a person accepts the new results.
 */
export function lostBaseline(source: BaselineSource, baseline: Baseline, isAccepted: boolean): Problem[] {
  // A report may hold no run.
  const lost = source.kind === "absent" ? source.lost : "note";
  if (baseline.kind !== "absent" || lost === undefined) return [];
  const message = `nothing was compared: ${baseline.because}`;
  if (lost === "note" || isAccepted) return [note("the baseline", message)];
  return [{ ...inconclusive("the baseline", message), advice: lostAdvice }];
}

const lostAdvice =
  "Run the job again, or give it what is missing. A gate that needs no baseline says so with `baseline: none`.";
