import { runRule } from "./define-rule.ts";
import type { Condition } from "./expression/compile.ts";
import {
  notRecorded,
  type ReadFailure,
  type ReadValue,
  readMessages,
  type Value,
} from "./expression/reading.ts";
import type { Option, Zod } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import type { Subject } from "./rule.ts";

const expected = 'a condition such as "val_loss.best < 0.4"';
const expectedList = `${expected}, or a list of them`;

/** A condition as written. The CEL compiler is loaded for the first one. */
function conditionText(z: Zod) {
  return z.string({ error: expected }).check(
    z.check<string>(async ({ value, issues }) => {
      const { compile, ConditionError } = await import("./expression/compile.ts");
      try {
        compile(value);
      } catch (thrown) {
        if (!(thrown instanceof ConditionError)) throw thrown;
        const { message, got, known } = thrown;
        // With `continue` zod considers the type right, so that the union reports the issue of this form.
        issues.push({ code: "invalid_value", message, input: got, values: [...known], continue: true });
      }
    }),
  );
}

const conditions: Option<Condition[], string | string[]> = {
  schema: (z) =>
    z.union([conditionText(z), z.array(conditionText(z)).check(z.minLength(1, { error: expectedList }))], {
      error: expectedList,
    }),
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

/**
 * Judges conditions in CEL. All values are looked up before evaluation, so that no typo hides behind `||`.
 */
export const expression = runRule({
  id: "expression",
  summary: "any condition on a run, written in CEL",
  level: "error",
  advice:
    "Change the training so that it meets the condition; if the condition is too strict, change it in the config.",
  messages: {
    ...readMessages,
    fails: "{condition} is false: {values}",
    holds: "{condition} is true: {values}",
    "cannot-tell": "{condition} cannot be evaluated: {why} ({values})",
  },
  shorthand: "condition",
  enabledByDefault: false,
  judgesSingleValues: true,
  options: { condition: conditions },
  shown: ({ condition }) => ({
    condition: condition.length === 1 ? condition[0]?.text : condition.map(({ text }) => text),
  }),
  judge: (subject, { condition }) => condition.map((one) => check(one, subject)),
});

function check({ text, readings, optional, evaluate, limits }: Condition, subject: Subject): Outcome {
  const found = new Map<string, ReadValue>();
  for (const [written, { read }] of readings) {
    const result = read(subject);
    if ("reason" in result) {
      if (!(isNotRecorded(result) && optional.has(written))) return { status: "blocked", ...result };
    } else if (typeof result.value === "number" && !Number.isFinite(result.value)) {
      return { status: "blocked", reason: "not-finite", facts: { reading: written } };
    } else found.set(written, result);
  }
  const values = new Map([...found].map(([written, { value }]) => [written, value]));
  const facts = {
    condition: text,
    values: [...readings.keys()]
      .map((written) => `${written} is ${formatValue(values.get(written))}`)
      .join(", "),
  };
  const result = evaluate(values);
  if (typeof result !== "boolean")
    return { status: "blocked", reason: "cannot-tell", facts: { ...facts, why: result.why } };
  if (result) return { status: "pass", reason: "holds", facts };
  const failure = { status: "fail", reason: "fails", facts } as const;
  for (const { written, limit, isMet } of limits) {
    const { value, ...place } = found.get(written) ?? {};
    if (typeof value === "number" && !isMet(value, limit))
      return { ...failure, ...place, actual: value, limit };
  }
  return failure;
}

function isNotRecorded({ reason }: ReadFailure): boolean {
  return reason in notRecorded;
}

/** Shows six digits: with four, 0.40001 against a limit of 0.4 would look like a contradiction. */
function formatValue(value: Value | undefined): string {
  if (value === undefined) return "missing";
  return String(typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
}
