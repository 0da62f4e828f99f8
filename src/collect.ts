import { readCandidate } from "./candidate.ts";
import { readConfig } from "./config/config.ts";
import type { Run } from "./curves/model.ts";
import type { Problem } from "./problems.ts";
import type { GateRequest } from "./request.ts";

/** Reads the runs as they are, to be judged elsewhere. Throws InputError. */
export async function collect(
  request: Pick<GateRequest, "cwd" | "paths" | "params" | "config" | "notes" | "tellsCommitted">,
): Promise<{ runs: readonly Run[]; problems: Problem[] }> {
  const config = await readConfig({ ...request, rules: null });
  const { runs, problems, ofParams, committed } = await readCandidate(request, config);
  return { runs, problems: [...request.notes, ...ofParams, ...committed, ...problems] };
}
