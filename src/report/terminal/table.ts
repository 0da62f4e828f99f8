import textWidth from "fast-string-truncated-width";
import type { Paint } from "../render.ts";
import type { Column, Table } from "../table.ts";
import { paintSign } from "./signs.ts";

const space = "  ";
/** A name is cut to this width before the table gives up a column. */
const minNameWidth = 24;
/** The sign and the name stay in any case. */
const minColumns = 2;

/**
 * Pads the cells of each column to one width: text to the left, numbers to the right. Columns stand in the order of their
 * importance: where they do not fit into `columns` of the terminal, those at the right are left out, and names are cut.
 */
export function formatTable(table: Table, columns: number, paint: Paint): string {
  const all = [table.columns.map(({ heading }) => heading), ...table.lines];
  const widths = table.columns.map((_, i) =>
    all.reduce((most, line) => Math.max(most, textWidth(line[i] ?? "").width), 0),
  );
  const least = table.columns.map(({ kind }, i) =>
    kind === "name" ? Math.min(widths[i] ?? 0, minNameWidth) : (widths[i] ?? 0),
  );
  let count = least.length;
  while (count > minColumns && lineWidth(least.slice(0, count)) > columns) count--;
  const spare = Math.max(0, columns - lineWidth(least.slice(0, count)));
  const shown = table.columns.slice(0, count).map((column, i) => {
    const width = least[i] ?? 0;
    return { column, width: Math.min(widths[i] ?? 0, column.kind === "name" ? width + spare : width) };
  });
  const [heading = "", ...body] = all.map((line, index) =>
    shown
      .map(({ column, width }, i) => formatCell(line[i] ?? "", column, width, index > 0 ? paint : null))
      .join(space)
      .trimEnd(),
  );
  return [paint("dim", heading), ...body].join("\n");
}

function lineWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, (widths.length - 1) * space.length);
}

function formatCell(cell: string, { kind }: Column, width: number, paint: Paint | null): string {
  const fitting = truncate(cell, width);
  const padding = " ".repeat(Math.max(0, width - textWidth(fitting).width));
  if (kind === "number") return padding + fitting;
  return (kind === "sign" && paint ? paintSign(fitting, paint) : fitting) + padding;
}

/** Cuts by the columns that characters take, of which a wide one takes two. */
function truncate(text: string, width: number): string {
  const { index, truncated, ellipsed } = textWidth(text, { limit: width, ellipsis: "…" });
  return truncated ? text.slice(0, index) + (ellipsed ? "…" : "") : text;
}
