import type { LeftOut } from "../../curves/model.ts";
import type { ParsedRun } from "../format.ts";
import { type Dict, isContainer, isDict, type List, type Literal } from "./literal.ts";

/** Further lists are only counted. */
const maxShown = 20;

/** Tells of runs which lists of numbers in a value lie beside what they were read from. */
export function withUnread(runs: ParsedRun[], value: Literal, read: readonly Literal[]): ParsedRun[] {
  if (!isDict(value) || read.includes(value)) return runs;
  const unread = describeUnread(listsBeside(value, new Set(read)));
  if (unread.length === 0) return runs;
  return runs.map((run) => ({ ...run, leftOut: [...(run.leftOut ?? []), ...unread] }));
}

/** Says of lists, by name, that they were not read. */
export function describeUnread(names: Iterable<string>): LeftOut[] {
  const all = [...new Set(names)];
  const rest = all.length - maxShown;
  const shown = rest > 0 ? [...all.slice(0, maxShown), `${rest} more lists`] : all;
  return shown.map((what) => ({ what, why: "not read" }));
}

/** The names of the lists of numbers in a dict, and in the dicts nested in it, apart from those that were read. */
export function listsBeside({ entries }: Dict, read: ReadonlySet<Literal>, prefix = ""): string[] {
  return [...entries].flatMap(([key, value]) => {
    if (!isContainer(value) || read.has(value)) return [];
    if (isDict(value)) return listsBeside(value, read, `${prefix}${key}/`);
    return holdsNumbers(value) ? [prefix + key] : [];
  });
}

/** Whether a list, or a list in it, has a number; that of dicts may. */
export function holdsNumbers({ content, length }: List): boolean {
  if (content.kind !== "mixed") return length > 0;
  return content.items.some(
    (item) => typeof item === "number" || (isContainer(item) && !isDict(item) && holdsNumbers(item)),
  );
}
