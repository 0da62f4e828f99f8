import { EvaluationError, ParseError, TypeError as TypeMistake } from "@marcbachmann/cel-js";
import { finiteCel, longest } from "./cel.ts";
import { type Limit, limitsIn } from "./limits.ts";
import type { Reading, Value } from "./reading.ts";
import { Mistake } from "./syntax.ts";

export { Mistake };

import { inVariables } from "./variables.ts";

/** A condition on one run, checked and ready to be judged. A reading is known by how it is written there. */
export type Condition = {
  readonly text: string;
  readonly readings: ReadonlyMap<string, Reading>;
  /** What it asks for with `has`: a run may lack that. */
  readonly optional: ReadonlySet<string>;
  readonly holds: (values: ReadonlyMap<string, Value>) => boolean | { readonly why: string };
  readonly limits: readonly Limit[];
};

/** A condition in CEL as a function of what it reads. Throws Mistake. */
export function compile(text: string): Condition {
  if (text.length > longest) throw new Mistake(`a condition of at most ${longest} characters`, text);
  try {
    return checked(text);
  } catch (thrown) {
    if (!(thrown instanceof ParseError || thrown instanceof TypeMistake)) throw thrown;
    const place = thrown.range ? ` at character ${thrown.range.start + 1}` : "";
    throw new Mistake(`CEL (${thrown.summary}${place})`, text);
  }
}

function checked(text: string): Condition {
  const cel = finiteCel();
  const tree = cel.parse(text).ast;
  const { variables, text: abstract } = inVariables(tree);
  if (variables.length === 0) throw new Mistake("a condition that reads something of the run", text);
  for (const { name, reading, isAsked } of variables)
    cel.registerVariable(name, isAsked ? "bool" : reading.type);
  const condition = cel.parse(abstract);
  const { type, error } = condition.check();
  if (error) throw error;
  if (type !== "bool" && type !== "dyn") throw new Mistake(`a condition: true or false, not ${type}`, text);
  return {
    text,
    readings: new Map(variables.map(({ written, reading }) => [written, reading])),
    optional: new Set(variables.filter(({ isAsked }) => isAsked).map(({ written }) => written)),
    limits: limitsIn(tree),
    holds: (values) => {
      const context = variables.map(({ name, written, isAsked }) => {
        return [name, isAsked ? values.has(written) : values.get(written)];
      });
      try {
        const held: unknown = condition(Object.fromEntries(context));
        return typeof held === "boolean" ? held : { why: `it is ${held}, not true or false` };
      } catch (thrown) {
        return { why: whyOf(thrown, text) };
      }
    },
  };
}

/** Why CEL came to no value, and in which part. */
function whyOf(thrown: unknown, text: string): string {
  if (!(thrown instanceof EvaluationError && thrown.range)) return String(thrown);
  const part = closed(text.slice(thrown.range.start, thrown.range.end));
  return thrown.code === "unknown_variable" ? `there is no ${part}` : `${thrown.summary} in ${part}`;
}

/** A part with the parentheses around its first and its last operand, which the parser's range leaves out. */
function closed(part: string): string {
  let unopened = 0;
  let open = 0;
  for (const sign of part) {
    if (sign === "(") open++;
    else if (sign === ")" && open > 0) open--;
    else if (sign === ")") unopened++;
  }
  return "(".repeat(unopened) + part + ")".repeat(open);
}
