import { isContainer } from "./tables/json-lists.ts";
import { isDict } from "./tables/json-rows.ts";
import type { Literal } from "./text/literal.ts";

/** The value as plain objects, as `paramsOf` takes a tree; lists are left aside. */
export function plainOf(value: Literal): unknown {
  if (!isContainer(value)) return value;
  if (!isDict(value)) return null;
  return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plainOf(inner)]));
}
