import type { ASTNode } from "@marcbachmann/cel-js";
import { readingOf } from "./names.ts";
import type { Reading } from "./reading.ts";
import { Mistake, partsOf, textOf } from "./syntax.ts";

/** What stands for a reading, since CEL knows values and nothing of runs. */
export type Variable = {
  readonly name: string;
  readonly reading: Reading;
  /** The reading as it was written. */
  readonly written: string;
  /** Stands for `has(…)`: whether it was recorded. */
  readonly isAsked: boolean;
};

/** Others have no bounds: `matches` may backtrack, macros loop, and `join` makes endless texts of short ones. */
const functions = ["metric", "gap_of", "has", "int", "double", "string", "size"];
const methods = ["size", "startsWith", "endsWith", "contains", "lowerAscii"];

/** A condition with a variable in the place of each reading; all other parts keep their places. Throws Mistake. */
export function inVariables(tree: ASTNode): {
  readonly text: string;
  readonly variables: readonly Variable[];
} {
  const variables: Variable[] = [];
  let text = tree.input;
  function visit(node: ASTNode): void {
    const read = readIn(node);
    if (!read) {
      partsOf(node).forEach(visit);
      return;
    }
    const { start, end } = node;
    // No reading is written with fewer signs than the number of its variable: there is `run`, at most 333 times.
    const name = `_${variables.length.toString(36)}`.padEnd(end - start, "_");
    variables.push({ name, reading: readingOf(read), written: textOf(read), isAsked: read !== node });
    text = text.slice(0, start) + name + text.slice(end);
  }
  visit(tree);
  return { text, variables };
}

/** The reading that a part is, or asks for with `has`. */
function readIn(node: ASTNode): ASTNode | null {
  if (node.op === "id" || node.op === "." || node.op === "[]") return node;
  if (node.op === "rcall") known("method", methods, node.args[0]);
  if (node.op !== "call") return null;
  const [name, [first, ...more]] = node.args;
  known("function", functions, name);
  if (name === "has" && first && more.length === 0) return first;
  return name === "metric" || name === "gap_of" ? node : null;
}

function known(what: string, names: readonly string[], name: string): void {
  if (!names.includes(name)) throw new Mistake(`a ${what} (${names.join(", ")})`, name, names);
}
