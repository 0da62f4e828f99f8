import { FormatError } from "../../../reading/format-error.ts";
import { parsePythonJson } from "../../../reading/json/python-json.ts";
import { tagsIn } from "../../../reading/markup/tags.ts";

/** What a code cell printed and showed when it ran last. */
export type Cell = {
  /** 1-based among the code cells: `In [3]` of a notebook that ran from top to bottom. */
  readonly number: number;
  readonly source: string;
  /** All that it printed, in the order of time. */
  readonly printed: string;
  readonly shown: readonly Shown[];
  /** The exception that ended it: `RuntimeError: CUDA out of memory`. */
  readonly exception: string | null;
};

/** One output of a cell, in the kinds that a front end may choose from. */
export type Shown = { readonly html: string | null; readonly plain: string | null };

type Fields = Readonly<Record<string, unknown>>;

/** Reads the code cells of a notebook's JSON: nbformat 4, and 3 with its worksheets. Throws a FormatError. */
export function cellsOf(text: string): Cell[] {
  const notebook = parse(text);
  const sheets = listOf(notebook["worksheets"]).filter(isFields);
  const cells = [notebook, ...sheets].flatMap((sheet) => listOf(sheet["cells"])).filter(isFields);
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  return code.map((cell, index) => cellOf(cell, index + 1));
}

function cellOf(cell: Fields, number: number): Cell {
  const outputs = listOf(cell["outputs"]).filter(isFields);
  const failure = outputs.find(({ output_type }) => output_type === "error" || output_type === "pyerr");
  return {
    number,
    source: textOf(cell["source"] ?? cell["input"]) ?? "",
    printed: joinStreams(outputs.filter((output) => printedBy(output) !== null)),
    shown: outputs.filter(({ output_type }) => isShown(output_type)).map(shownOf),
    exception: failure
      ? [textOf(failure["ename"]), textOf(failure["evalue"])].filter(Boolean).join(": ")
      : null,
  };
}

/** What an output prints. Null for one that shows something else. */
function printedBy(output: Fields): string | null {
  if (output["output_type"] === "stream") return textOf(output["text"]);
  if (!isShown(output["output_type"])) return null;
  const { html, plain } = shownOf(output);
  // Rich shows each print as an output of its own, which has the text beside its HTML.
  if (html?.startsWith("<pre style=")) return plain;
  // So did Databricks, in HTML alone.
  const ansi = html?.indexOf('<div class="ansiout">') ?? -1;
  if (ansi !== -1) return [...tagsIn(html?.slice(ansi) ?? "")].map(({ text }) => text).join("");
  if (plain === "<IPython.core.display.Markdown object>") return markdownOf(output);
  return plain !== null && numberedBar.test(plain) ? ended(plain) : null;
}

/** A bar that tqdm drew at its start as a widget, which is not kept, and that says what it counts: `Epoch 3:   0%|          | 0/24 [00:00<?, ?it/s]`. */
const numberedBar =
  /^[^\n%|]{0,100}\d[^\n%|]{0,100}: {1,4}0%\|\s{0,40}\| 0\/\d{1,12} \[00:00<\?, \?[A-Za-z]{1,20}\/s\]$/;

function markdownOf({ data }: Fields): string | null {
  const markdown = isFields(data) ? textOf(data["text/markdown"]) : null;
  return markdown === null ? null : ended(markdown);
}

/** The end of a progress bar, behind which nothing is written but its next state. */
const barEnd = /\[[^[\]\n]{1,400}(?:it\/s|s\/it)[^[\]\n]{0,400}\]$/;

/** Standard output and standard error in the order of time. What comes in the middle of a line of output waits for its end. */
function joinStreams(streams: readonly Fields[]): string {
  let joined = "";
  let waiting = "";
  let [isInLine, isBehindBar] = [false, false];
  for (const stream of streams) {
    const text = printedBy(stream) ?? "";
    const isError = (stream["name"] ?? stream["stream"]) === "stderr";
    if (isError && isInLine) waiting += text;
    else if (isError) {
      joined = (isBehindBar ? ended(joined) : joined) + text;
      isBehindBar = false;
    } else {
      const lineEnd = waiting === "" ? 0 : text.indexOf("\n") + 1;
      joined = (isInLine ? joined : ended(joined)) + text.slice(0, lineEnd);
      if (lineEnd > 0) {
        joined += ended(waiting);
        waiting = "";
      }
      joined += text.slice(lineEnd);
      isBehindBar = barEnd.test(joined.slice(-1000));
      isInLine = !joined.endsWith("\n") && !isBehindBar;
    }
  }
  return waiting === "" ? joined : ended(joined) + waiting;
}

/** The text with the end of its last line. */
function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function isShown(type: unknown): boolean {
  return type === "display_data" || type === "execute_result" || type === "pyout";
}

function shownOf(output: Fields): Shown {
  const data = isFields(output["data"]) ? output["data"] : {};
  return {
    html: textOf(data["text/html"] ?? output["html"]),
    plain: textOf(data["text/plain"] ?? output["text"]),
  };
}

/** A text is stored whole or as its lines. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.filter((line) => typeof line === "string").join("") : null;
}

function parse(text: string): Fields {
  const value = jsonOf(text);
  if (isFields(value) && ("cells" in value || "worksheets" in value)) return value;
  throw new FormatError("expected a notebook, got JSON without `cells`");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    // Jupyter writes the NaN of a figure as Python does.
    if (/[[,:]\s*-?(?:NaN|Infinity)\b/.test(text)) return parsePythonJson(text, "a notebook");
    throw new FormatError(`expected a notebook's JSON: ${thrown.message}`);
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
