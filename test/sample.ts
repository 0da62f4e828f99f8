/** A sample of the cases of a `*.slow.test.ts`; `npm run test:slow` runs them all. */
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Set by vitest.config.ts. */
    readonly isSlow: boolean;
  }
}

/** Whether all cases run. */
export const isSlow = inject("isSlow");

/** One of `stride` items, evenly spread, or all of them. */
export function sample<Item>(items: readonly Item[], stride: number): readonly Item[] {
  return isSlow ? items : items.filter((_, i) => i % stride === 0);
}

/** A fifth of so many random cases, or all of them. */
export function sampleRuns(count: number): number {
  return isSlow ? count : Math.ceil(count / 5);
}
