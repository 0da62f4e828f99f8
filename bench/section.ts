import { cpus } from "node:os";
import { markdownTable } from "markdown-table";

/** What one benchmark writes between its marks in docs/performance.md. */
export type Section = {
  readonly name: "time" | "memory" | "cold start" | "step time";
  readonly text: string;
  /** Printed and not written. */
  readonly details?: string;
  /** Goals that a figure misses. */
  readonly missed: readonly string[];
  /** What could not be measured, with the reason. */
  readonly failed: readonly string[];
};

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([headings, ...rows], { alignDelimiters: false });
}

/** A goal as the tables show it. */
export function goalCell(goal: string, isMet: boolean): string {
  return isMet ? goal : `${goal}, missed`;
}

export function measuredOn(...more: readonly string[]): string {
  const all = cpus();
  const processor = `${all.length} cores of ${all[0]?.model ?? "an unknown processor"}`;
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${[processor, `Node ${process.versions.node}`, ...more, date].join(", ")}.`;
}

/** Puts the text of a section between its marks, `<!-- name -->` and `<!-- /name -->`. */
export function replaceSection(document: string, { name, text }: Section): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [start, end] = [document.indexOf(open), document.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`docs/performance.md has no marks for ${name}`);
  return `${document.slice(0, start + open.length)}\n${text}\n\n${document.slice(end)}`;
}
