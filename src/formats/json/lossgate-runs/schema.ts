import * as z from "zod/mini";
import { FormatError } from "../../../reading/format-error.ts";
import { parseUntrustedJson } from "../../../text/parse-untrusted-json.ts";

/** The name of the schema, and what a file begins with. */
export type SchemaId = "lossgate.runs/1";
const id: SchemaId = "lossgate.runs/1";

/** Values that JSON cannot express as numbers. */
const nonFinite = ["NaN", "Infinity", "-Infinity"] as const;
const jsonNumber = z.union([z.number(), z.enum(nonFinite)]);

/** Bounded, because patterns run over these names. */
const name = z.string().check(z.maxLength(300));

const seriesSchema = z.object({
  name,
  axis: z.enum(["epoch", "step", "row"]),
  positions: z.array(z.number()),
  values: z.array(jsonNumber),
  truncated: z.boolean(),
  origin: z.optional(
    z.object({
      file: z.optional(z.string()),
      lines: z.optional(z.tuple([z.int(), z.int()])),
      place: z.optional(z.string()),
      side: z.optional(z.string()),
    }),
  ),
});

/** By their name, as written; those that are not set are left out. */
const inputsSchema = z.record(name, z.string());

const runsFileSchema = z.object({
  schema: z.literal(id),
  /** `report`: a gate has judged these runs. `collected`: one job hands them to the gate. */
  kind: z.enum(["collected", "report"]),
  /** A person accepted these runs as the new baseline, even if they are worse than the old one. */
  accepted: z.boolean(),
  /** They failed a comparison with their own baseline, and nobody accepted that. */
  regressed: z._default(z.boolean(), false),
  /** The inputs of the step that can change the verdict. */
  inputs: z.optional(inputsSchema),
  runs: z.array(
    z.object({
      path: z.string(),
      format: z.string(),
      files: z.array(z.string()),
      params: z.record(name, z.union([z.string(), z.number(), z.boolean()])),
      series: z.array(seriesSchema),
      clock: z.nullable(seriesSchema),
      left_out: z._default(z.array(z.object({ what: z.string(), why: z.string() })), []),
    }),
  ),
  problems: z.array(
    z.object({
      level: z.enum(["error", "inconclusive", "note"]),
      file: z.string(),
      line: z.nullable(z.int()),
      message: z.string(),
    }),
  ),
});

export type RunsFile = z.output<typeof runsFileSchema>;

const headSchema = z.object({ inputs: inputsSchema });

/** Parses the inputs in the part of a runs.json before its runs; null if it has none. */
export function parseInputs(head: string): z.output<typeof inputsSchema> | null {
  const parsed = parseUntrustedJson(head, headSchema, id);
  return "data" in parsed ? parsed.data.inputs : null;
}

/** Parses the text of a runs.json that others may have written. Throws a FormatError. */
export function parseRunsFile(text: string): RunsFile {
  const parsed = parseUntrustedJson(text, runsFileSchema, id);
  if ("data" in parsed) return parsed.data;
  throw new FormatError(parsed.expected);
}
