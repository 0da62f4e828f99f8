import type { ASTNode } from "@marcbachmann/cel-js";

/** An invalid condition: the message says what was expected, `known` lists the names allowed there. */
export class ConditionError extends Error {
  readonly got: string;
  readonly known: readonly string[];

  constructor(expected: string, got: string, known: readonly string[] = []) {
    super(expected);
    this.got = got;
    this.known = known;
  }
}

/** Returns the operands of a node. */
export function operandsOf({ args }: ASTNode): ASTNode[] {
  return [args].flat(2).filter((arg) => arg !== null && typeof arg === "object" && "op" in arg);
}

/** Returns a node as written, without parentheses around its first and last operand. */
export function textOf({ input, start, end }: ASTNode): string {
  return input.slice(start, end);
}
