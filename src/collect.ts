import { findFiles } from "./artifacts/find.ts";
import { openFile } from "./artifacts/open.ts";
import { readConfig } from "./config/config.ts";
import type { Run } from "./curves/model.ts";
import { readRuns } from "./formats/read-runs.ts";
import type { Problem } from "./problems.ts";
import type { GateRequest } from "./request.ts";

/** Reads the runs as they are, to be judged elsewhere. Throws InputError. */
export async function collect({
  paths,
  notes,
  ...request
}: Pick<GateRequest, "cwd" | "paths" | "config" | "notes">): Promise<{ runs: Run[]; problems: Problem[] }> {
  const config = await readConfig({ ...request, rules: null });
  const { runs, problems } = await readRuns((await findFiles(paths)).map(openFile), config);
  return { runs, problems: [...notes, ...problems] };
}
