import type { JudgedRun } from "../findings/judged-run.ts";
import type { ReportContext } from "./context.ts";
import type { Report } from "./schema.ts";

export type RenderOptions = {
  /** For a terminal that shows colours; the text stays plain without it. */
  readonly paint?: Paint;
  /** The width of the terminal; unknown for a file, a pipe and a log. */
  readonly columns?: number | null;
  /** Says how each run was read. */
  readonly explainsReading?: boolean;
  /** Where the report was made, for links. */
  readonly context?: ReportContext;
  /** The runs of the report, in its order, for whole curves: the report itself has some points of each. */
  readonly judged?: readonly JudgedRun[];
  /** The longest text that its reader accepts; unlimited without it. */
  readonly maxCharacters?: number;
};

/** Turns a report into text. A rendering uses the options that concern it. */
export type Render = (report: Report, options?: RenderOptions) => string;

export type Style = "red" | "green" | "yellow" | "blue" | "dim" | "bold";
/** Puts a text into a style. */
export type Paint = (style: Style, text: string) => string;
