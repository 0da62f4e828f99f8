import type { ReportedCurve } from "./schema.ts";

/** The best val value of a curve, train where it has no val; null where none is finite or the direction is unknown. */
export function bestValue({ best, val }: ReportedCurve): number | null {
  return (val === null ? best?.train : best?.val) ?? null;
}
