import type * as zod from "zod/mini";

/** Handed to a schema when there is a config to check: a rule that runs by its defaults loads no zod. */
export type Zod = typeof zod;

/** One option of a rule: what a config may say, and the value where it says nothing. */
export type Option<Value, Written = Value> = {
  /** What may be written; its output is the value, unless `load` makes the value of it. */
  readonly schema: (z: Zod) => zod.ZodMiniType<Written>;
  readonly load?: (z: Zod) => zod.ZodMiniType<Value>;
  readonly isRequired: boolean;
  /** Undefined where there is none. */
  readonly defaultValue?: Value | undefined;
};

export type Options = Readonly<Record<string, Option<unknown, unknown>>>;

/** The values of options, defaults filled in. */
export type Settings<Of extends Options> = {
  readonly [Name in keyof Of]: Of[Name] extends Option<infer Value, infer _> ? Value : never;
};

function required<Value>(schema: (z: Zod) => zod.ZodMiniType<Value>): Option<Value> {
  return { schema, isRequired: true };
}

export function optional<Value, Written>(option: Option<Value, Written>): Option<Value | undefined, Written> {
  return { ...option, isRequired: false };
}

export function withDefault<Value>(option: Option<Value>, defaultValue: Value): Option<Value> {
  return { ...option, isRequired: false, defaultValue };
}

const shareError = { error: 'a share of at least 0, such as 0.05 or "5%"' };

/** A number, or a share written as `5%`. */
export const share = required((z) =>
  z.pipe(
    z.union(
      [
        z.number(shareError).check(z.gte(0, shareError)),
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

/** A number above `low` and below `high`. */
export function numberBetween(low: number, high: number, expected: string) {
  const error = { error: expected };
  return required((z) => z.number(error).check(z.gt(low, error), z.lt(high, error)));
}

/** A whole number of `unit`, at least `least`. */
export function wholeNumber(unit: string, least: number) {
  const error = { error: `a whole number of ${unit}, at least ${least}` };
  return required((z) => z.int(error).check(z.gte(least, error)));
}

export function evaluations(least: number) {
  return wholeNumber("evaluations", least);
}

export const flag = required((z) => z.boolean({ error: "true or false" }));

export function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  const error = choices.length === 1 ? choices[0] : `one of ${choices.join(", ")}`;
  return required((z) => z.enum(choices, { error }));
}

/** A text that is more than white space. */
export function text(expected: string) {
  return required((z) => z.string({ error: expected }).check(z.regex(/\S/, { error: expected })));
}

export const metricName = text("the name of a metric");

/** An option by a schema of its own. */
export const custom = required;
