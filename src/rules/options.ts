import * as z from "zod/mini";

/**
 * A mapping that knows its keys: told of an unknown one, the message lists them, and of anything
 * but a mapping it says what was expected.
 */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape, what: string) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? known : what) });
}

const shareError = { error: 'a share of at least 0, such as 0.05 or "5%"' };

/** A number, or a share written as `5%`. */
export const share = z.pipe(
  z.union(
    [
      z.number(shareError).check(z.gte(0, shareError)),
      z.string(shareError).check(z.regex(/^\d+(\.\d+)?\s*%$/, shareError)),
    ],
    shareError,
  ),
  z.transform((given) => (typeof given === "number" ? given : Number.parseFloat(given) / 100)),
);

export const amount = z
  .number({ error: "a number of at least 0" })
  .check(z.gte(0, { error: "a number of at least 0" }));

/** A whole number of evaluations. */
export function evaluations(atLeast: number) {
  const error = `a whole number of evaluations, at least ${atLeast}`;
  return z.int({ error }).check(z.gte(atLeast, { error }));
}

export function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.enum(choices, { error: choices.length === 1 ? choices[0] : `one of ${choices.join(", ")}` });
}

/** A text that is more than white space. */
export function text(what: string) {
  return z.string({ error: what }).check(z.regex(/\S/, { error: what }));
}

export const name = text("the name of a metric");
