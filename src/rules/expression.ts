import * as z from "zod/mini";
import type * as Compiler from "./expression/compile.ts";
import { type Found, missing, readSentences, type Value } from "./expression/reading.ts";
import { Mistake } from "./expression/syntax.ts";
import { type Outcome, runRule, type Subject, wholeRun } from "./rule.ts";

const expected = 'a condition such as "val_loss.best < 0.4"';
const listed = `${expected}, or a list of them`;

/** Loaded by the grammar, which may wait for it; judging may not, and few configs need it. */
let compiler: typeof Compiler | null = null;

async function load(): Promise<typeof Compiler> {
  compiler ??= await import("./expression/compile.ts");
  return compiler;
}

type Checked = z.core.ParsePayload<string>;

function refuse({ compile }: typeof Compiler, { value, issues }: Checked): void {
  try {
    compile(value);
  } catch (thrown) {
    if (!(thrown instanceof Mistake)) throw thrown;
    const { message, got, known } = thrown;
    // `continue` says that a text was right, so that a union takes this form to be meant.
    issues.push({ code: "invalid_value", message, input: got, values: [...known], continue: true });
  }
}

const condition = z
  .string({ error: expected })
  .check(
    z.check((payload: Checked) =>
      compiler ? refuse(compiler, payload) : load().then((loaded) => refuse(loaded, payload)),
    ),
  );

/** Any condition on a run, in CEL. What it reads is looked up first, all of it, so that no typo hides behind `||`. */
export const expression = runRule({
  id: "expression",
  summary: "any condition on a run, written in CEL",
  level: "error",
  advice:
    "The run is not what the config asks for. Change the training; if the condition is too strict, change it in the config.",
  messages: {
    ...readSentences,
    fails: "{condition} does not hold: {values}",
    holds: "{condition} holds: {values}",
    "cannot-tell": "{condition} cannot be told: {why} ({values})",
  },
  shorthand: "condition",
  enabledByDefault: false,
  options: z.object({
    condition: z.union([condition, z.array(condition).check(z.minLength(1, { error: listed }))], {
      error: listed,
    }),
  }),
  check: (subject, { condition }) => [condition].flat().map((one) => check(one, subject)),
});

function check(condition: string, subject: Subject): Outcome {
  if (!compiler) throw new Error("a condition is judged before the grammar loaded what compiles it");
  const { readings, optional, holds, limits } = compiler.compile(condition);
  const found = new Map<string, Found>();
  for (const [written, { of }] of readings) {
    const looked = of(subject);
    if ("reason" in looked) {
      if (!(looked.reason in missing && optional.has(written))) return { ...unjudged, ...looked };
    } else if (typeof looked.value === "number" && !Number.isFinite(looked.value)) {
      return { ...unjudged, reason: "not-finite", facts: { reading: written } };
    } else found.set(written, looked);
  }
  const values = new Map([...found].map(([written, { value }]) => [written, value]));
  const facts = {
    condition,
    values: [...readings.keys()].map((written) => `${written} is ${told(values.get(written))}`).join(", "),
  };
  const held = holds(values);
  if (typeof held !== "boolean")
    return { ...unjudged, reason: "cannot-tell", facts: { ...facts, why: held.why } };
  if (held) return { ...wholeRun, status: "pass", reason: "holds", facts };
  const fails = { ...wholeRun, status: "fail", reason: "fails", facts } as const;
  for (const { written, limit, isHeld } of limits) {
    const { value, ...place } = found.get(written) ?? {};
    if (typeof value === "number" && !isHeld(value, limit))
      return { ...fails, ...place, actual: value, limit };
  }
  return fails;
}

const unjudged = { ...wholeRun, status: "blocked" } as const;

/** Six digits: with four, 0.40001 would not be under 0.4 and nobody would see why. */
function told(value: Value | undefined): string {
  if (value === undefined) return "missing";
  return String(typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
}
