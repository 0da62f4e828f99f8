import type { Params, Run } from "../curves/model.ts";
import type { GivenParams } from "./parse-params.ts";
import type { ConfigText } from "./yaml.ts";

/** Reads the params that a job gives its runs, such as the values of its matrix. Throws InputError. */
export async function readParams(source: ConfigText | null = null): Promise<GivenParams> {
  // YAML and the grammar are loaded only if there is something to parse.
  return source ? (await import("./parse-params.ts")).parseParams(source) : { params: {}, problems: [] };
}

/** Gives runs the params of their job, which win over those that a run recorded. */
export function withParams(runs: readonly Run[], params: Params): Run[] {
  return runs.map((run) => ({ ...run, params: { ...run.params, ...params } }));
}
