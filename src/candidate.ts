import { type FileMatch, findFiles } from "./artifacts/find.ts";
import { openFile } from "./artifacts/open.ts";
import type { Config } from "./config/model.ts";
import { readParams, withParams } from "./config/params.ts";
import type { Run } from "./curves/model.ts";
import { readRuns } from "./formats/read-runs.ts";
import type { Problem } from "./problems.ts";
import type { GateRequest } from "./request.ts";

/** The runs to judge, and what the report must say of finding and reading them. */
export type Candidate = {
  readonly runs: readonly Run[];
  readonly problems: readonly Problem[];
  /** What is wrong with the params that were given. */
  readonly ofParams: readonly Problem[];
  /** Which histories this job may not have written. */
  readonly committed: readonly Problem[];
};

/** Finds and reads the runs of a request, without the files of the baseline. Throws InputError. */
export async function readCandidate(
  {
    paths,
    params,
    tellsCommitted,
    onOpen,
  }: Pick<GateRequest, "paths" | "params" | "tellsCommitted" | "onOpen">,
  config: Config,
  baselineFiles: readonly FileMatch[] = [],
): Promise<Candidate> {
  const given = await readParams(params);
  const files = await findFiles(paths, baselineFiles);
  const found = files.map((file, index) => {
    const opened = openFile(file);
    return {
      ...opened,
      open: () => {
        onOpen?.(file, index, files.length);
        return opened.open();
      },
    };
  });
  const { runs, problems } = await readRuns(found, config);
  const committed = tellsCommitted ? await findCommitted(paths.root, runs) : [];
  return { runs: withParams(runs, given.params), problems, ofParams: given.problems, committed };
}

/** Runs git, which a person at a terminal does not need: Node loads its sockets with the child processes. */
async function findCommitted(root: string, runs: readonly Run[]): Promise<Problem[]> {
  const { committedRuns } = await import("./artifacts/committed.ts");
  return committedRuns(root, runs);
}
