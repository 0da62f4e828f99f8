import type { Group } from "./groups.ts";

const rule = /^\s*[-=+]{8,200}\s*$/;
const isRow = /^\s*\|/;
const maxRows = 200;

/** A table of two columns between rules, as Stable-Baselines3 prints it: the step that one of its rows counts is that of all. */
export class Block {
  #rows: { readonly group: Group; readonly row: number }[] = [];

  /** A rule ends the table. */
  passRule(text: string): void {
    if (this.#rows.length > 0 && rule.test(text)) this.#rows = [];
  }

  /** Adds the last row of a group. */
  add(group: Group, text: string): void {
    if (!isRow.test(text)) return;
    const row = group.lines.length - 1;
    if (group.plan.counters.some(({ kind }) => kind === "step")) {
      for (const before of this.#rows) before.group.steps.set(before.row, group.steps.get(row));
      this.#rows = [];
    } else if (this.#rows.length < maxRows) this.#rows.push({ group, row });
  }
}
