import type { NumberList } from "../bytes/number-list.ts";
import type { Table } from "../table/table.ts";
import { quote } from "../text/quote.ts";

/** A value in JSON, or as Python prints it. */
export type Literal = number | string | boolean | null | List | Dict;

/**
 * A list, tuple or array. A list of numbers, or of dicts, is kept as columns; `histories` has the lists of known metrics in
 * each dict, if any has one. A truncated list has the items before its `...`.
 */
export type List = {
  readonly kind: "list";
  /** The line on which it begins; null if it is not from a text. */
  readonly line: number | null;
  readonly length: number;
  readonly truncated: boolean;
  readonly content:
    | { readonly kind: "numbers"; readonly numbers: NumberList }
    | {
        readonly kind: "rows";
        readonly table: () => Table;
        readonly names: () => string[];
        readonly histories: readonly Dict[];
      }
    | { readonly kind: "mixed"; readonly items: readonly Literal[]; readonly lines: readonly number[] };
};

export type Dict = {
  readonly kind: "dict";
  /** A `Map`, so that a key `__proto__` is a key like any other. */
  readonly entries: Map<string, Literal>;
  readonly line: number | null;
};

/** What the head of a file holds of a value; truncated where the head ends within it. */
export type PartialLiteral = { readonly value: Literal; readonly isTruncated: boolean };

export function isContainer(value: Literal): value is List | Dict {
  return typeof value === "object" && value !== null;
}

export function isDict(value: Literal): value is Dict {
  return typeof value === "object" && value?.kind === "dict";
}

/** Names a value in an error message: `a dict`, `an empty list`, a scalar in backquotes. */
export function describeLiteral(value: Literal): string {
  if (!isContainer(value)) return quote(String(value));
  if (value.kind === "dict") return "a dict";
  if (value.length === 0) return "an empty list";
  return { numbers: "a list of numbers", rows: "a list of dicts", mixed: "a list of mixed items" }[
    value.content.kind
  ];
}
