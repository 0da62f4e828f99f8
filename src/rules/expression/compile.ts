import { TypeError as CelTypeError, EvaluationError, ParseError } from "@marcbachmann/cel-js";
import { finiteCel, maxLength } from "./cel.ts";
import { type Limit, limitsIn } from "./limits.ts";
import type { Reading, Value } from "./reading.ts";
import { ConditionError } from "./syntax.ts";
import { extractVariables } from "./variables.ts";

export { ConditionError };

/** A compiled condition. Readings are identified by their text in it. */
export type Condition = {
  readonly text: string;
  readonly readings: ReadonlyMap<string, Reading>;
  /** The readings that it asks for with `has`: a run may lack them. */
  readonly optional: ReadonlySet<string>;
  readonly evaluate: (values: ReadonlyMap<string, Value>) => boolean | { readonly why: string };
  readonly limits: readonly Limit[];
};

/** Compiles a condition in CEL. Throws ConditionError. */
export function compile(text: string): Condition {
  if (text.length > maxLength)
    throw new ConditionError(`a condition of at most ${maxLength} characters`, text);
  try {
    return compileChecked(text);
  } catch (thrown) {
    if (!(thrown instanceof ParseError || thrown instanceof CelTypeError)) throw thrown;
    const place = thrown.range ? ` at character ${thrown.range.start + 1}` : "";
    throw new ConditionError(`CEL (${thrown.summary}${place})`, text);
  }
}

function compileChecked(text: string): Condition {
  const cel = finiteCel();
  const tree = cel.parse(text).ast;
  const { variables, text: rewritten } = extractVariables(tree);
  if (variables.length === 0)
    throw new ConditionError("a condition that reads at least one value of the run", text);
  for (const { name, reading, isPresence } of variables)
    cel.registerVariable(name, isPresence ? "bool" : reading.type);
  const condition = cel.parse(rewritten);
  const { type, error } = condition.check();
  if (error) throw error;
  if (type !== "bool" && type !== "dyn")
    throw new ConditionError(`a condition: true or false, not ${type}`, text);
  return {
    text,
    readings: new Map(variables.map(({ written, reading }) => [written, reading])),
    optional: new Set(variables.filter(({ isPresence }) => isPresence).map(({ written }) => written)),
    limits: limitsIn(tree),
    evaluate: (values) => {
      const context = variables.map(({ name, written, isPresence }) => {
        return [name, isPresence ? values.has(written) : values.get(written)];
      });
      try {
        const result: unknown = condition(Object.fromEntries(context));
        return typeof result === "boolean" ? result : { why: `expected true or false, got ${result}` };
      } catch (thrown) {
        return { why: explainFailure(thrown, text) };
      }
    },
  };
}

/** Explains why the evaluation failed, and in which part. */
function explainFailure(thrown: unknown, text: string): string {
  if (!(thrown instanceof EvaluationError && thrown.range)) return String(thrown);
  const part = balanceParentheses(text.slice(thrown.range.start, thrown.range.end));
  return thrown.code === "unknown_variable" ? `${part} was not recorded` : `${thrown.summary} in ${part}`;
}

/** Adds the parentheses around the first and last operand that the parser's range leaves out. */
function balanceParentheses(part: string): string {
  let unopened = 0;
  let open = 0;
  for (const character of part) {
    if (character === "(") open++;
    else if (character === ")" && open > 0) open--;
    else if (character === ")") unopened++;
  }
  return "(".repeat(unopened) + part + ")".repeat(open);
}
