import * as z from "zod/mini";

/** The part of zod that options use; the bundle drops the rest. */
export const zod = {
  array: z.array,
  boolean: z.boolean,
  check: z.check,
  enum: z.enum,
  gt: z.gt,
  gte: z.gte,
  int: z.int,
  literal: z.literal,
  lt: z.lt,
  lte: z.lte,
  minLength: z.minLength,
  number: z.number,
  pipe: z.pipe,
  refine: z.refine,
  regex: z.regex,
  string: z.string,
  transform: z.transform,
  union: z.union,
};
