import type { Budget } from "../../../reading/bytes/budget.ts";
import { NumberList } from "../../../reading/bytes/number-list.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { maxDictDepth } from "../../../reading/json/dict-rows.ts";
import { toList } from "../../../reading/json/dict-table.ts";
import type { Literal } from "../../../reading/json/literal.ts";
import { numberAt, widthOf } from "./numpy.ts";
import { Dict, Global, kindOf, List, NdArray, Opaque, Tuple, type Value } from "./values.ts";

/** Counts the dict around a history, the history, and the dicts in it. */
const maxDepth = maxDictDepth + 2;

/**
 * Converts a pickled value to the literal that it would be in a text: a list of dicts, or a dict of lists. Numbers are not
 * copied. An object with a `history` becomes that history; other objects, and anything nested too deeply, become a text
 * that names them. The budget counts shared values each time they occur.
 */
export function toLiteral(value: Value, budget: Budget): Literal {
  const dictOf = (item: Value) => dictLiteral(item, budget, maxDepth);
  return listLiteral(value, budget, dictOf) ?? dictOf(value);
}

/** Tells whether a text stands for a class, a function or an object. */
export function isObjectText(text: string): boolean {
  return /^<.+>$/s.test(text);
}

function dictLiteral(value: Value, budget: Budget, depth: number): Literal {
  const dict = dictIn(value);
  if (dict === null || depth === 0) return scalarOf(value);
  budget.spend(dict.entries.size);
  const entries = new Map<string, Literal>();
  for (const [key, item] of dict.entries) {
    entries.set(key, listLiteral(item, budget, scalarOf) ?? dictLiteral(item, budget, depth - 1));
  }
  return { kind: "dict", entries, line: null };
}

function listLiteral(value: Value, budget: Budget, literal: (item: Value) => Literal): Literal {
  const items = itemsIn(value);
  if (items === null) return null;
  budget.spend(items.length);
  return toList(items instanceof NumberList ? items : items.map(literal));
}

function scalarOf(value: Value): Literal {
  const inside = unwrap(value);
  if (inside === null || typeof inside !== "object") return inside;
  return inside instanceof Global || inside instanceof Opaque ? `<${inside.name}>` : kindOf(inside);
}

/** Returns a dict, or the `history` of an object; else null. */
function dictIn(value: Value): Dict | null {
  const inside = unwrap(value);
  const state = inside instanceof Opaque ? inside.state : null;
  const dict = state instanceof Dict ? (state.entries.get("history") ?? null) : inside;
  return dict instanceof Dict ? dict : null;
}

/** Returns the value in a zero-dimensional array, which `np.save` makes of a dict; else the value itself. */
function unwrap(value: Value): Value {
  if (!(value instanceof NdArray) || value.shape.length > 0) return value;
  const { data, dtype } = value;
  if (data instanceof List) return data.length === 1 ? data.get(0) : value;
  if (data === null || dtype === null || widthOf(dtype) !== data.length) return value;
  return numberAt(data.view, 0, dtype);
}

/** Returns the items of a list, tuple or one-dimensional array; else null. */
function itemsIn(value: Value): NumberList | readonly Value[] | null {
  if (value instanceof List) return value.numbers ?? value.items();
  if (value instanceof Tuple) return value.items;
  if (!(value instanceof NdArray) || value.shape.length !== 1) return null;
  const { data, dtype, shape } = value;
  if (data instanceof List) return itemsIn(data);
  const [size = 0] = shape;
  const width = dtype === null ? null : widthOf(dtype);
  if (data === null || dtype === null || width === null) return null;
  if (data.length !== size * width) {
    throw new FormatError(`expected ${size} items of ${width} bytes in an array, got ${data.length} bytes`);
  }
  return Array.from({ length: size }, (_, index) => numberAt(data.view, index * width, dtype));
}
