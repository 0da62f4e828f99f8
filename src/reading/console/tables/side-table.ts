import { type Field, nameOf } from "../line/fields.ts";
import type { Side } from "../line/label-parts.ts";
import { type Label, type Names, readLabel, sideIn } from "../line/labels.ts";
import type { Plan } from "../line/plan.ts";
import { readPrefix } from "../line/prefix.ts";
import { numberIn } from "../line/tokens.ts";
import { cellsOf } from "./cells.ts";
import { ofTable, plainPlan, type Row } from "./table-row.ts";

const maxMetrics = 1000;

/** Reads a table whose columns are sides and whose rows are metrics: `Training |  Validation`. */
export class SideTable {
  readonly #names: Names;
  #sides: readonly Side[] = [];
  readonly #plans = new Map<string, Plan>();

  constructor(names: Names) {
    this.#names = names;
  }

  /** Opens a table if the line is a heading. */
  readHeading(text: string): boolean {
    const sides = sidesOf(text);
    if (sides !== null) this.#sides = sides;
    return sides !== null;
  }

  /** Reads a row; `N/A` is no value. Null if the line is none. */
  readRow(text: string): Row | null {
    if (this.#sides.length === 0) return null;
    const [name, ...others] = cellsOf(text, readPrefix(text).end);
    if (name === undefined || others.length !== this.#sides.length) return null;
    const values = new Map<number, number>();
    others.forEach((cell, index) => {
      const value = numberIn(cell.text);
      if (value !== null) values.set(index, value);
    });
    const plan = this.#plans.get(name.text) ?? planBySide(readLabel(name.text, this.#names), this.#sides);
    if (plan === null || values.size === 0 || this.#plans.size > maxMetrics) return null;
    this.#plans.set(name.text, plan);
    return { plan, values };
  }
}

/** The sides of the columns, if a line names nothing else. */
function sidesOf(text: string): readonly Side[] | null {
  const cells = cellsOf(text, readPrefix(text).end).map((cell) => cell.text);
  const sides = cells
    .slice(/^metrics?$/i.test(cells[0] ?? "") ? 1 : 0)
    .map((cell) => (/^\p{L}+$/u.test(cell) ? sideIn(cell) : null));
  const named = sides.filter((side) => side !== null);
  return named.length > 1 && named.length === sides.length && new Set(named).size === named.length
    ? named
    : null;
}

function planBySide({ metric, isMetric, side: own }: Label, sides: readonly Side[]): Plan | null {
  if (!isMetric || own !== null) return null;
  const fields = sides.map(
    (side, slot): Field => ({ slot, label: nameOf(metric, side), metric, side, set: null, ...ofTable }),
  );
  return { ...plainPlan, counters: [], fields };
}
