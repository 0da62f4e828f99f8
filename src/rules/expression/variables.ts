import type { ASTNode } from "@marcbachmann/cel-js";
import { readingOf } from "./names.ts";
import type { Reading } from "./reading.ts";
import { ConditionError, operandsOf, textOf } from "./syntax.ts";

/** A variable that replaces a reading in the condition, because CEL knows only values. */
export type Variable = {
  readonly name: string;
  readonly reading: Reading;
  /** The reading as written. */
  readonly written: string;
  /** Whether it replaces `has(…)`, and so is true if the value was recorded. */
  readonly isPresence: boolean;
};

// Functions with unbounded cost are left out: `matches` may backtrack, macros loop, and `join` builds long strings.
const functions = ["metric", "gap_of", "has", "int", "double", "string", "size"];
const methods = ["size", "startsWith", "endsWith", "contains", "lowerAscii"];

/** Replaces each reading of a condition by a variable of equal length, so that offsets stay valid. Throws ConditionError. */
export function extractVariables(tree: ASTNode): {
  readonly text: string;
  readonly variables: readonly Variable[];
} {
  const variables: Variable[] = [];
  let text = tree.input;
  function visit(node: ASTNode): void {
    const read = readingIn(node);
    if (!read) {
      operandsOf(node).forEach(visit);
      return;
    }
    const { start, end } = node;
    // The name always fits: the shortest reading is `run`, of which 1000 characters hold at most 333.
    const name = `_${variables.length.toString(36)}`.padEnd(end - start, "_");
    variables.push({ name, reading: readingOf(read), written: textOf(read), isPresence: read !== node });
    text = text.slice(0, start) + name + text.slice(end);
  }
  visit(tree);
  return { text, variables };
}

/** Returns the reading that a node is, or that its `has` asks for; null for any other node. */
function readingIn(node: ASTNode): ASTNode | null {
  if (node.op === "id" || node.op === "." || node.op === "[]") return node;
  if (node.op === "rcall") requireKnown("method", methods, node.args[0]);
  if (node.op !== "call") return null;
  const [name, [first, ...more]] = node.args;
  requireKnown("function", functions, name);
  if (name === "has" && first && more.length === 0) return first;
  return name === "metric" || name === "gap_of" ? node : null;
}

function requireKnown(kind: string, names: readonly string[], name: string): void {
  if (!names.includes(name)) throw new ConditionError(`a ${kind} (${names.join(", ")})`, name, names);
}
