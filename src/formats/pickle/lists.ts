import { FormatError } from "../format.ts";
import { mostColumns } from "../tables/table.ts";
import type { Budget } from "./budget.ts";
import { numberAt, widthOf } from "./numpy.ts";
import { Dict, List, NdArray, Tuple, type Value } from "./values.ts";

/** A list, tuple or array of one dimension under its key, the keys above it joined by `/`. */
export type NamedList = { readonly name: string; readonly list: List };

/** How many dicts around a value are flattened: `{"training": {"logloss": […]}}` is `training/logloss`. */
export const levels = 2;

/** The lists in a dict and in the dicts within it. Whatever else it holds is left aside. */
export function listsIn(dict: Dict, budget: Budget, depth = levels, prefix = ""): NamedList[] {
  const lists: NamedList[] = [];
  for (const [key, value] of dict.entries) {
    budget.spend(1);
    const name = prefix + key;
    const list = listOf(value, budget);
    if (list !== null) lists.push({ name, list });
    else if (value instanceof Dict && depth > 0) lists.push(...listsIn(value, budget, depth - 1, `${name}/`));
    if (lists.length <= mostColumns) continue;
    throw new FormatError(`expected at most ${mostColumns} lists, more came`);
  }
  return lists;
}

/** A list, or what is as good as one. */
export function listOf(value: Value, budget: Budget): List | null {
  if (value instanceof NdArray) return value.shape.length === 1 ? listOfArray(value, budget) : null;
  const list = value instanceof Tuple ? new List() : value;
  if (!(list instanceof List)) return null;
  if (value instanceof Tuple) for (const item of value.items) list.push(item);
  budget.spend(list.length);
  return list;
}

/** The value that an array of no dimension holds, as `np.save` makes one of a dict; else the value itself. */
export function unwrapped(value: Value): Value {
  if (!(value instanceof NdArray) || value.shape.length > 0) return value;
  const { data, dtype } = value;
  if (data instanceof List) return data.length === 1 ? data.get(0) : value;
  const width = dtype === null ? null : widthOf(dtype);
  if (data === null || dtype === null || width !== data.length) return value;
  return numberAt(data.view, 0, dtype);
}

function listOfArray({ data, dtype, shape: [size = 0] }: NdArray, budget: Budget): List | null {
  if (data instanceof List) return listOf(data, budget);
  const width = dtype === null ? null : widthOf(dtype);
  if (data === null || dtype === null || width === null) return null;
  if (data.length !== size * width) {
    throw new FormatError(`expected ${size} items of ${width} bytes in an array, ${data.length} bytes came`);
  }
  budget.spend(size);
  const list = new List();
  for (let index = 0; index < size; index++) list.push(numberAt(data.view, index * width, dtype));
  return list;
}
