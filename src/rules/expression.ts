import { runRule } from "./define-rule.ts";
import type { Condition } from "./expression/compile.ts";
import { type Found, missing, readMessages, type Value } from "./expression/reading.ts";
import type { Option, Zod } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { Subject } from "./rule.ts";

const expected = 'a condition such as "val_loss.best < 0.4"';
const listed = `${expected}, or a list of them`;

/** A condition as text; its compiler is loaded for the first one. */
function written(z: Zod) {
  return z.string({ error: expected }).check(
    z.check<string>(async ({ value, issues }) => {
      const { compile, Mistake } = await import("./expression/compile.ts");
      try {
        compile(value);
      } catch (thrown) {
        if (!(thrown instanceof Mistake)) throw thrown;
        const { message, got, known } = thrown;
        // `continue` marks the type as right, so that a union takes this form to be the one meant.
        issues.push({ code: "invalid_value", message, input: got, values: [...known], continue: true });
      }
    }),
  );
}

const conditions: Option<Condition[], string | string[]> = {
  schema: (z) =>
    z.union([written(z), z.array(written(z)).check(z.minLength(1, { error: listed }))], { error: listed }),
  load: (z) =>
    z.pipe(
      z.union([z.string(), z.array(z.string())]),
      z.transform(async (given) => {
        const { compile } = await import("./expression/compile.ts");
        return [given].flat().map(compile);
      }),
    ),
  isRequired: true,
};

/** Any condition on a run, in CEL. All that it reads is looked up first, so that no typo hides behind `||`. */
export const expression = runRule({
  id: "expression",
  summary: "any condition on a run, written in CEL",
  level: "error",
  advice:
    "The run is not what the config asks for. Change the training; if the condition is too strict, change it in the config.",
  messages: {
    ...readMessages,
    fails: "{condition} does not hold: {values}",
    holds: "{condition} holds: {values}",
    "cannot-tell": "{condition} cannot be told: {why} ({values})",
  },
  shorthand: "condition",
  enabledByDefault: false,
  options: { condition: conditions },
  shown: ({ condition }) => ({
    condition: condition.length === 1 ? condition[0]?.text : condition.map(({ text }) => text),
  }),
  judge: (subject, { condition }) => condition.map((one) => check(one, subject)),
});

function check({ text, readings, optional, holds, limits }: Condition, subject: Subject): Outcome {
  const found = new Map<string, Found>();
  for (const [written, { of }] of readings) {
    const looked = of(subject);
    if ("reason" in looked) {
      if (!(looked.reason in missing && optional.has(written))) return { status: "blocked", ...looked };
    } else if (typeof looked.value === "number" && !Number.isFinite(looked.value)) {
      return { status: "blocked", reason: "not-finite", facts: { reading: written } };
    } else found.set(written, looked);
  }
  const values = new Map([...found].map(([written, { value }]) => [written, value]));
  const facts = {
    condition: text,
    values: [...readings.keys()].map((written) => `${written} is ${told(values.get(written))}`).join(", "),
  };
  const held = holds(values);
  if (typeof held !== "boolean")
    return { status: "blocked", reason: "cannot-tell", facts: { ...facts, why: held.why } };
  if (held) return { status: "pass", reason: "holds", facts };
  const fails = { status: "fail", reason: "fails", facts } as const;
  for (const { written, limit, isHeld } of limits) {
    const { value, ...place } = found.get(written) ?? {};
    if (typeof value === "number" && !isHeld(value, limit))
      return { ...fails, ...place, actual: value, limit };
  }
  return fails;
}

/** Six digits: with four, 0.40001 would not be under 0.4 and nobody would see why. */
function told(value: Value | undefined): string {
  if (value === undefined) return "missing";
  return String(typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
}
