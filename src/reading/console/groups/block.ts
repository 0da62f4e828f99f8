import type { Group } from "./groups.ts";

const rule = /^\s*[-=+]{8,200}\s*$/;
const isRow = /^\s*\|/;
const maxRows = 200;

/** A table of two columns between rules, as Stable-Baselines3 prints it: the last step that one of its rows counts is that of all. */
export class Block {
  #rows = new Map<Group, number>();
  /** Rows of these stand above the step of their table. */
  readonly #counted = new Set<Group>();

  /** A rule ends the table. */
  passRule(text: string): void {
    if (this.#rows.size > 0 && rule.test(text)) this.end();
  }

  /** What stands above its step in other tables has none in one that was torn. */
  end(): void {
    const rows = [...this.#rows];
    this.#rows = new Map();
    if (rows.some(([{ plan }]) => countsSteps(plan))) return;
    for (const [group, row] of rows) if (this.#counted.has(group)) group.steps.set(row, Number.NaN);
  }

  /** Adds the last row of a group. */
  add(group: Group, text: string): void {
    if (!isRow.test(text)) return;
    const row = group.lines.length - 1;
    // The same row once more is of another table.
    if (this.#rows.has(group)) this.end();
    if (countsSteps(group.plan)) {
      for (const [before, own] of this.#rows) {
        before.steps.set(own, group.steps.get(row));
        this.#counted.add(before);
      }
    }
    if (this.#rows.size < maxRows) this.#rows.set(group, row);
  }
}

function countsSteps({ counters }: Group["plan"]): boolean {
  return counters.some(({ kind }) => kind === "step");
}
