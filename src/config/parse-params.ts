import * as z from "zod/mini";
import type { Params } from "../curves/model.ts";
import { paramsOf } from "../formats/params.ts";
import { InputError, note, type Problem } from "../problems.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { type ConfigText, parseYaml } from "./yaml.ts";

/** Params of every run of a job, and what the report must say of them. */
export type GivenParams = { readonly params: Params; readonly problems: readonly Problem[] };

const grammar = z.record(z.string(), z.unknown(), "a mapping, one `name: value` on each line");

/**
 * Parses params as YAML; nested names become `optimizer.lr`. What is no param is left out with a note: an expression
 * without a value leaves an empty one. Throws InputError.
 */
export async function parseParams(source: ConfigText): Promise<GivenParams> {
  const parsed = await parseYaml(source, grammar);
  if (Array.isArray(parsed)) throw new InputError(parsed);
  const entries = Object.entries(parsed.data);
  const leftOut = entries.filter(([name, value]) => Object.keys(paramsOf({ [name]: value })).length === 0);
  return {
    params: paramsOf(parsed.data),
    problems: leftOut.map(([name, value]) =>
      note(
        source.file,
        `${sanitizeLine(name)} is left out: expected a number, a text or a boolean that is no secret${value === null ? ", got nothing" : ""}`,
      ),
    ),
  };
}
