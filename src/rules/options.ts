import type { ZodMiniType } from "zod/mini";
import type { zod } from "./zod.ts";

/**
 * Passed to a schema only when there is a config to check, so that rules at their defaults never load zod.
 */
export type Zod = typeof zod;

/** One option of a rule: the values that a config may set, and the default. */
export type Option<Value, Written = Value> = {
  /** Checks what a config wrote. Its output is the value, unless `load` converts that. */
  readonly schema: (z: Zod) => ZodMiniType<Written>;
  readonly load?: (z: Zod) => ZodMiniType<Value>;
  readonly isRequired: boolean;
  /** Undefined if the option has no default. */
  readonly defaultValue?: Value | undefined;
};

export type Options = Readonly<Record<string, Option<unknown, unknown>>>;

/** The values of options, with defaults. */
export type Settings<Of extends Options> = {
  readonly [Name in keyof Of]: Of[Name] extends Option<infer Value, infer _> ? Value : never;
};

function required<Value>(schema: (z: Zod) => ZodMiniType<Value>): Option<Value> {
  return { schema, isRequired: true };
}

export function optional<Value, Written>(option: Option<Value, Written>): Option<Value | undefined, Written> {
  return { ...option, isRequired: false };
}

export function withDefault<Value>(option: Option<Value>, defaultValue: Value): Option<Value> {
  return { ...option, isRequired: false, defaultValue };
}

/** Above 1 a person who writes 5 means 5 %, and must say so. */
const shareError = {
  error: ({ input }: { readonly input?: unknown }) =>
    typeof input === "number" && input > 1
      ? `a share of at most 1, or one with a percent sign such as "${input}%"`
      : 'a share of at least 0, such as 0.05 or "5%"',
};

/** A number of at most 1, or a share of any size written as `5%`. */
export const share = required((z) =>
  z.pipe(
    z.union(
      [
        z.number(shareError).check(z.gte(0, shareError), z.lte(1, shareError)),
        z.string(shareError).check(z.regex(/^\d+(\.\d+)?\s*%$/, shareError)),
      ],
      shareError,
    ),
    z.transform((given) => (typeof given === "number" ? given : Number.parseFloat(given) / 100)),
  ),
);

const amountError = { error: "a number of at least 0" };
export const amount = required((z) => z.number(amountError).check(z.gte(0, amountError)));

export function number(expected = "a number") {
  return required((z) => z.number({ error: expected }));
}

/** A number above `low` and below `high`, both excluded. */
export function numberBetween(low: number, high: number, expected: string) {
  const error = { error: expected };
  return required((z) => z.number(error).check(z.gt(low, error), z.lt(high, error)));
}

/** A whole number of `unit`, at least `minimum`. */
export function wholeNumber(unit: string, minimum: number) {
  const error = { error: `a whole number of ${unit}, at least ${minimum}` };
  return required((z) => z.int(error).check(z.gte(minimum, error)));
}

export function evaluations(minimum: number) {
  return wholeNumber("evaluations", minimum);
}

export const flag = required((z) => z.boolean({ error: "true or false" }));

export function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  const error = choices.length === 1 ? choices[0] : `one of ${choices.join(", ")}`;
  return required((z) => z.enum(choices, { error }));
}

/** A string with more than white space in it. */
export function text(expected: string) {
  return required((z) => z.string({ error: expected }).check(z.regex(/\S/, { error: expected })));
}

export const metricName = text("the name of a metric");

/** A required option with its own schema. */
export const custom = required;
