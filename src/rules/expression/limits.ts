import type { ASTNode } from "@marcbachmann/cel-js";
import { partsOf, textOf } from "./syntax.ts";

/** A comparison of a reading with a number that must be true. */
export type Limit = {
  readonly written: string;
  readonly limit: number;
  readonly isHeld: (value: number, limit: number) => boolean;
};

const comparisons: Partial<Record<ASTNode["op"], Limit["isHeld"]>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
};

/** `val_loss.best < 0.4`, alone or beside `&&`. */
export function limitsIn(node: ASTNode): Limit[] {
  if (node.op === "&&") return node.args.flatMap(limitsIn);
  const isHeld = comparisons[node.op];
  const [left, right] = partsOf(node);
  if (!isHeld || !left || !right || (left.op !== "id" && left.op !== "." && left.op !== "[]")) return [];
  const limit = literal(right);
  return Number.isNaN(limit) ? [] : [{ written: textOf(left), limit, isHeld }];
}

/** NaN where it is no number. */
function literal({ op, args }: ASTNode): number {
  if (op === "-_") return -literal(args);
  return op === "value" && (typeof args === "number" || typeof args === "bigint") ? Number(args) : Number.NaN;
}
