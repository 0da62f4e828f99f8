import { Numbers } from "../bytes/numbers.ts";
import { FormatError } from "../format.ts";
import { type Column, emptyColumn, mostColumns } from "../tables/table.ts";
import { itemAt, widthOf } from "./numpy.ts";
import { Dict, kindOf, List, NdArray, Opaque, Tuple, type Value } from "./values.ts";

/** A list, tuple or array of one dimension under its key, the keys above it joined by `/`. */
export type NamedList = { readonly name: string; readonly list: List };

/** How many dicts around a list are flattened: `{"training": {"logloss": […]}}` is `training/logloss`. */
const levels = 2;

/** The lists in a dict and in the dicts within it. Whatever else it holds is left aside. */
export function listsIn(dict: Dict): NamedList[] {
  const lists: NamedList[] = [];
  collect(dict, levels, "", lists);
  return lists;
}

function collect(dict: Dict, depth: number, prefix: string, lists: NamedList[]): void {
  for (const [key, value] of dict.entries) {
    const name = prefix + key;
    const list = listOf(value);
    if (list !== null) lists.push({ name, list });
    else if (value instanceof Dict && depth > 0) collect(value, depth - 1, `${name}/`, lists);
    if (lists.length > mostColumns) throw new FormatError(`expected at most ${mostColumns} lists, more came`);
  }
}

/** A list, or what is as good as one. */
export function listOf(value: Value): List | null {
  if (value instanceof List) return value;
  if (value instanceof Tuple) return filled(value.items);
  return value instanceof NdArray && value.shape.length === 1 ? listOfArray(value) : null;
}

function listOfArray({ data, dtype, shape: [size = 0] }: NdArray): List | null {
  if (data instanceof List) return data;
  const width = dtype === null ? null : widthOf(dtype);
  if (data === null || dtype === null || width === null) return null;
  if (data.length !== size * width) {
    throw new FormatError(`expected ${size} items of ${width} bytes in an array, ${data.length} bytes came`);
  }
  const list = new List();
  for (let index = 0; index < size; index++) list.push(itemAt(data, index, dtype));
  return list;
}

function filled(items: Iterable<Value>): List {
  const list = new List();
  for (const item of items) list.push(item);
  return list;
}
