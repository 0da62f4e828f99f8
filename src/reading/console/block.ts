import type { Group } from "./groups.ts";

const rule = /^\s*[-=+]{8,200}\s*$/;
const isRow = /^\s*\|/;
const maxRows = 200;

/** A table of two columns between rules, as Stable-Baselines3 prints it: the last step that one of its rows counts is that of all. */
export class Block {
  #rows = new Map<Group, number>();

  /** A rule ends the table. */
  passRule(text: string): void {
    if (this.#rows.size > 0 && rule.test(text)) this.#rows = new Map();
  }

  /** Adds the last row of a group. */
  add(group: Group, text: string): void {
    if (!isRow.test(text)) return;
    const row = group.lines.length - 1;
    // The same row once more is of another table.
    if (this.#rows.has(group)) this.#rows = new Map();
    if (group.plan.counters.some(({ kind }) => kind === "step"))
      for (const [before, own] of this.#rows) before.steps.set(own, group.steps.get(row));
    if (this.#rows.size < maxRows) this.#rows.set(group, row);
  }
}
