import type { ASTNode } from "@marcbachmann/cel-js";
import { operandsOf, textOf } from "./syntax.ts";

/** A comparison of a value with a number that must be true for the condition to be true. */
export type Limit = {
  readonly written: string;
  readonly limit: number;
  readonly isMet: (value: number, limit: number) => boolean;
};

const comparisons: Partial<Record<ASTNode["op"], Limit["isMet"]>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
};

/** Finds the limits of a condition: comparisons such as `val_loss.best < 0.4`, alone or joined by `&&`. */
export function limitsIn(node: ASTNode): Limit[] {
  if (node.op === "&&") return node.args.flatMap(limitsIn);
  const isMet = comparisons[node.op];
  const [left, right] = operandsOf(node);
  if (!isMet || !left || !right || (left.op !== "id" && left.op !== "." && left.op !== "[]")) return [];
  const limit = numberOf(right);
  return Number.isNaN(limit) ? [] : [{ written: textOf(left), limit, isMet }];
}

/** Returns the number of a literal; NaN for any other node. */
function numberOf({ op, args }: ASTNode): number {
  if (op === "-_") return -numberOf(args);
  return op === "value" && (typeof args === "number" || typeof args === "bigint") ? Number(args) : Number.NaN;
}
