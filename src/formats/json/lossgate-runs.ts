import type { Run, Series } from "../../curves/model.ts";
import { formatLocation, type Problem } from "../../problems.ts";
import type { Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { escapeCommandsInJson } from "../../text/escape-workflow-commands.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import type { RunsFile, SchemaId } from "./lossgate-runs/schema.ts";

const id: SchemaId = "lossgate.runs/1";

/** Name of the file inside an artifact. */
export const runsFile = "runs.json";

/** Values that JSON cannot express as numbers. */
const nonFinite = ["NaN", "Infinity", "-Infinity"] as const;

type JsonSeries = RunsFile["runs"][number]["series"][number];

/**
 * Complete runs in Lossgate's own format: a matrix job hands them to the gate, and a gate keeps them as the baseline.
 * A file that could not be read when they were written is an error here as well.
 */
export const lossgateRuns: Format = {
  id: "lossgate-runs",
  title: "Lossgate runs.json",
  files: [runsFile],
  matches: ({ head }) => head.startsWith(`{"schema":"${id}"`),
  read: async ([artifact]) => {
    const source = artifact.openText();
    source.ensure(artifact.size);
    const { parseRunsFile } = await import("./lossgate-runs/schema.ts");
    const { runs, problems } = parseRunsFile(source.bytes.toString("utf8", source.at, source.end));
    const errors = problems.filter(({ level }) => level === "error");
    const [first] = errors;
    if (first)
      throw new FormatError(
        formatProblem(first) + (errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""),
      );
    const notes = problems.map(formatProblem);
    return runs.map(
      ({ path, format, files, params, series, clock, left_out: leftOut }, index): ParsedRun => ({
        collected: { path, format, files },
        params,
        series: series.map(toSeries),
        leftOut,
        ...(clock ? { clock: toSeries(clock) } : {}),
        notes: index === 0 ? notes : [],
      }),
    );
  },
};

/** Serializes runs on one line. The schema comes first, so that the head of the file identifies it. */
export function writeRuns(
  runs: readonly Run[],
  problems: readonly Problem[],
  {
    kind,
    accepted,
    regressed = false,
    inputs,
  }: Pick<RunsFile, "kind" | "accepted"> & Partial<Pick<RunsFile, "regressed" | "inputs">>,
): string {
  const written: RunsFile = {
    schema: id,
    kind,
    accepted,
    regressed,
    ...(inputs ? { inputs } : {}),
    runs: runs.map(({ path, format, files, params, series, clock, leftOut }) => ({
      path,
      format,
      files: [...files],
      params: { ...params },
      series: series.map(toJsonSeries),
      clock: clock ? toJsonSeries(clock) : null,
      left_out: [...(leftOut ?? [])],
    })),
    problems: [...problems],
  };
  return `${escapeCommandsInJson(JSON.stringify(written))}\n`;
}

/** Tells from the head of a file whether a person accepted its runs as the baseline. */
export function isAccepted(head: string): boolean {
  return head.startsWith(`{"schema":"${id}","kind":"report","accepted":true,`);
}

/** Tells from the head of a file whether its runs failed a comparison with their baseline, and nobody accepted that. */
export function isRegressed(head: string): boolean {
  return head.startsWith(`{"schema":"${id}","kind":"report","accepted":false,"regressed":true,`);
}

/** Reads from the head of a file the inputs of the step that wrote it; null if it does not say. */
export async function inputsIn(head: string): Promise<Readonly<Record<string, string>> | null> {
  // A quote in a text is escaped, so that no text contains this.
  const end = head.indexOf(',"runs":[');
  if (end < 0) return null;
  const { parseInputs } = await import("./lossgate-runs/schema.ts");
  return parseInputs(`${head.slice(0, end)}}`);
}

/** Tells from the head of a file whether a gate wrote it, with all runs joined and judged. */
export function isReport(head: string): boolean {
  return head.startsWith(`{"schema":"${id}","kind":"report",`);
}

function formatProblem(problem: Problem): string {
  return sanitizeLine(`${formatLocation(problem)}: ${problem.message}`, 500);
}

function toJsonSeries({ positions, values, origin, ...series }: Series): JsonSeries {
  const { lines, ...others } = origin ?? {};
  return {
    ...series,
    positions: [...positions],
    values: Array.from(values, toJsonNumber),
    ...(origin ? { origin: { ...others, ...(lines ? { lines: [...lines] } : {}) } } : {}),
  };
}

function toJsonNumber(value: number): JsonSeries["values"][number] {
  return Number.isFinite(value) ? value : (nonFinite.find((word) => Number(word) === value) ?? "NaN");
}

function toSeries({ name, axis, positions, values, truncated, origin }: JsonSeries): Series {
  const rises = positions.every((at, i) => i === 0 || at > (positions[i - 1] ?? Number.NaN));
  if (!rises || positions.length !== values.length)
    throw new FormatError(
      `expected rising positions, each with a value, in series ${JSON.stringify(sanitizeLine(name))}`,
    );
  return {
    name,
    axis,
    positions: Float64Array.from(positions),
    values: Float64Array.from(values, Number),
    truncated,
    ...(origin ? { origin } : {}),
  };
}
