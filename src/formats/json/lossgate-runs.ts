import * as z from "zod/mini";
import type { Run, Series } from "../../curves/model.ts";
import type { Problem } from "../../problems.ts";
import type { Artifact } from "../../reading/artifact.ts";
import type { Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { parseUntrustedJson } from "../../text/parse-untrusted-json.ts";
import { sanitizeLine } from "../../text/sanitize.ts";

const id = "lossgate.runs/1";

/** What it is called in an artifact. */
export const runsFile = "runs.json";

/** JSON has no word for these. */
const nonFinite = ["NaN", "Infinity", "-Infinity"] as const;
const jsonNumber = z.union([z.number(), z.enum(nonFinite)]);

/** Longer is no name, and to look into it would take long. */
const name = z.string().check(z.maxLength(300));

const seriesSchema = z.object({
  name,
  axis: z.enum(["epoch", "step", "row"]),
  positions: z.array(z.number()),
  values: z.array(jsonNumber),
  truncated: z.boolean(),
});

const runsFileSchema = z.object({
  schema: z.literal(id),
  /** A gate has judged these, as `report`; else one job hands them over. */
  kind: z.enum(["collected", "report"]),
  /** Somebody accepted these, worse as they may be, as what later changes are compared with. */
  accepted: z.boolean(),
  runs: z.array(
    z.object({
      path: z.string(),
      format: z.string(),
      files: z.array(z.string()),
      params: z.record(name, z.union([z.string(), z.number(), z.boolean()])),
      series: z.array(seriesSchema),
      clock: z.nullable(seriesSchema),
    }),
  ),
  problems: z.array(
    z.object({
      level: z.enum(["error", "note"]),
      file: z.string(),
      line: z.nullable(z.int()),
      message: z.string(),
    }),
  ),
});

type RunsFile = z.output<typeof runsFileSchema>;

/**
 * Runs as they were read, whole, to be judged elsewhere: what a job of a matrix hands to the gate, and what a later change is
 * compared with. A file that could not be read there is an error here, too.
 */
export const lossgateRuns: Format = {
  id: "lossgate-runs",
  title: "Runs that Lossgate collected",
  files: [runsFile],
  matches: ({ head }) => head.startsWith(`{"schema":"${id}"`),
  read: ([artifact]) => {
    const { runs, problems } = parse(artifact);
    const errors = problems.filter(({ level }) => level === "error");
    const [first] = errors;
    if (first)
      throw new FormatError(
        formatProblem(first) + (errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""),
      );
    const notes = problems.map(formatProblem);
    return runs.map(
      ({ path, format, files, params, series, clock }, index): ParsedRun => ({
        collected: { path, format, files },
        params,
        series: series.map(toSeries),
        ...(clock ? { clock: toSeries(clock) } : {}),
        notes: index === 0 ? notes : [],
      }),
    );
  },
};

/** On one line, which begins with what it is known by. */
export function writeRuns(
  runs: readonly Run[],
  problems: readonly Problem[],
  { kind, accepted }: Pick<RunsFile, "kind" | "accepted">,
): string {
  const written: RunsFile = {
    schema: id,
    kind,
    accepted,
    runs: runs.map(({ path, format, files, params, series, clock }) => ({
      path,
      format,
      files: [...files],
      params: { ...params },
      series: series.map(toJsonSeries),
      clock: clock ? toJsonSeries(clock) : null,
    })),
    problems: [...problems],
  };
  return `${JSON.stringify(written)}\n`;
}

/** By the beginning of the file. */
export function isAccepted(head: string): boolean {
  return head.startsWith(`{"schema":"${id}","kind":"report","accepted":true,`);
}

/** By the beginning of the file: those of a gate, joined and judged. */
export function isReport(head: string): boolean {
  return head.startsWith(`{"schema":"${id}","kind":"report",`);
}

function parse(artifact: Artifact): RunsFile {
  const source = artifact.openText();
  source.has(artifact.bytes);
  const parsed = parseUntrustedJson(source.bytes.toString("utf8", source.at, source.end), runsFileSchema, id);
  if ("data" in parsed) return parsed.data;
  throw new FormatError(parsed.expected);
}

function formatProblem({ file, line, message }: Problem): string {
  return sanitizeLine(`${line === null ? file : `${file}:${line}`}: ${message}`, 500);
}

function toJsonSeries({
  name,
  axis,
  positions,
  values,
  truncated,
}: Series): RunsFile["runs"][number]["series"][number] {
  return { name, axis, positions: [...positions], values: Array.from(values, toJsonNumber), truncated };
}

function toJsonNumber(value: number): z.output<typeof jsonNumber> {
  return Number.isFinite(value) ? value : (nonFinite.find((word) => Number(word) === value) ?? "NaN");
}

function toSeries({ name, axis, positions, values, truncated }: z.output<typeof seriesSchema>): Series {
  const rises = positions.every((at, i) => i === 0 || at > (positions[i - 1] ?? Number.NaN));
  if (!rises || positions.length !== values.length)
    throw new FormatError(
      `expected rising positions and as many values in the series ${JSON.stringify(sanitizeLine(name))}`,
    );
  return {
    name,
    axis,
    positions: Float64Array.from(positions),
    values: Float64Array.from(values, Number),
    truncated,
  };
}
