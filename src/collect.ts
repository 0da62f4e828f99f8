import { committedRuns } from "./artifacts/committed.ts";
import { findFiles } from "./artifacts/find.ts";
import { openFile } from "./artifacts/open.ts";
import { readConfig } from "./config/config.ts";
import { readParams, withParams } from "./config/params.ts";
import type { Run } from "./curves/model.ts";
import { readRuns } from "./formats/read-runs.ts";
import type { Problem } from "./problems.ts";
import type { GateRequest } from "./request.ts";

/** Reads the runs as they are, to be judged elsewhere. Throws InputError. */
export async function collect({
  paths,
  params,
  notes,
  tellsCommitted,
  ...request
}: Pick<GateRequest, "cwd" | "paths" | "params" | "config" | "notes" | "tellsCommitted">): Promise<{
  runs: Run[];
  problems: Problem[];
}> {
  const config = await readConfig({ ...request, rules: null });
  const given = await readParams(params);
  const { runs, problems } = await readRuns((await findFiles(paths)).map(openFile), config);
  const committed = tellsCommitted ? await committedRuns(paths.root, runs) : [];
  return {
    runs: withParams(runs, given.params),
    problems: [...notes, ...given.problems, ...committed, ...problems],
  };
}
