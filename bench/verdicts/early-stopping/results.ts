import * as z from "zod/mini";

const index = z.nullable(z.number());

/** The effect of a callback or a learning rate scheduler, as indices of evaluations. */
export const result = z.union([
  z.object({ stop: index, best: index, because: z.nullable(z.string()) }),
  z.object({ reductions: z.array(z.number()), best: index }),
]);
export type Result = z.output<typeof result>;

export type Answers = { readonly version: string; readonly results: readonly Result[] };
