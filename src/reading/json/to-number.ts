import { parseNumber } from "../text/number.ts";
import type { Literal } from "./literal.ts";

/**
 * The number that an item stands for; null if it is none. `json.dump(…, default=str)` writes numpy's float32 as text;
 * pandas and JavaScript write NaN as null.
 */
export function toNumber(item: Literal): number | null {
  if (item === null) return Number.NaN;
  if (typeof item === "string") return parseNumber(item);
  return typeof item === "number" ? item : null;
}
