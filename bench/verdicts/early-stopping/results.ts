import * as z from "zod/mini";

const index = z.nullable(z.number());

/** What a callback did on a curve, or a scheduler of the learning rate; indices of evaluations. */
export const result = z.union([
  z.object({ stop: index, best: index, because: z.nullable(z.string()) }),
  z.object({ reductions: z.array(z.number()), best: index }),
]);
export type Result = z.output<typeof result>;

export type Answers = { readonly version: string; readonly results: readonly Result[] };
