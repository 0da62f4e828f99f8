/** A table of plain text that is not yet escaped. */
export type Table = {
  readonly columns: readonly Column[];
  readonly lines: readonly (readonly string[])[];
};

/** Names come from artifacts; numbers are aligned to the right. */
export type Column = {
  readonly heading: string;
  readonly kind: "sign" | "name" | "number" | "text";
  /** In a narrow table: the heading of the column that it joins; null if it is left out. */
  readonly joins?: string | null;
};

/** The table without the columns in which no line has anything. */
export function withoutEmptyColumns({ columns, lines }: Table): Table {
  const kept = columns.map((_, i) => lines.some((line) => line[i] !== ""));
  return {
    columns: columns.filter((_, i) => kept[i]),
    lines: lines.map((line) => line.filter((_, i) => kept[i])),
  };
}
