import type { Plan } from "../line/plan.ts";
import { parseFraction, parseSlot, type Slot } from "../line/tokens.ts";
import type { Group } from "./groups.ts";
import type { Counts } from "./place.ts";
import { afterLastBatch } from "./short-batch.ts";

export const noCounts: Counts = [Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN];

/** What a line counts, and the total of its steps. `torn`: the slot of a number that may be cut off; `known`: the lines of its shape before. */
export function countsIn(
  text: string,
  slots: readonly Slot[],
  plan: Plan,
  torn: number | null,
  known: Group | undefined,
): { readonly counts: Counts; readonly stepTotal: number } {
  let [[epoch, step, batch, total, epochTotal], stepTotal] = [noCounts, Number.NaN];
  const count = (index: number): { count: number; total: number } => {
    const slot = slots[index];
    if (slot === undefined || index === torn) return { count: Number.NaN, total: Number.NaN };
    if (slot.kind === "fraction") return afterLastBatch(parseFraction(text, slot), known);
    return { count: parseSlot(text, slot) ?? Number.NaN, total: Number.NaN };
  };
  for (const { slot, kind } of plan.counters) {
    const read = count(slot);
    if (kind === "epoch" && Number.isNaN(epoch)) [epoch, epochTotal] = [read.count, read.total];
    else if (kind === "step" && Number.isNaN(step)) {
      [step, stepTotal] = [read.count, read.total];
      if (!Number.isNaN(stepTotal)) [batch, total] = [read.count, read.total];
    } else if (Number.isNaN(batch)) [batch, total] = [read.count, read.total];
  }
  if (plan.weak !== null) {
    const read = count(plan.weak.slot);
    if (Number.isNaN(batch)) [batch, total] = [read.count, read.total];
  }
  return { counts: [epoch, step, batch, total, epochTotal], stepTotal };
}
