import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { note, type Problem } from "../problems.ts";

const timeoutMs = 5000;
/** The length of a command line is limited. */
const maxFiles = 200;

/** Notes the runs whose files git checked out and nothing has written since. Where git does not answer, none. */
export async function committedRuns(
  root: string,
  runs: readonly { readonly files: readonly string[] }[],
): Promise<Problem[]> {
  const committed = await committedFiles(root, [...new Set(runs.flatMap(({ files }) => files))]);
  return runs
    .filter(({ files }) => files.every((file) => committed.has(file)))
    .map(({ files: [file = ""] }) =>
      note(file, `${file} is as it was committed: this job may not have written it`),
    );
}

async function committedFiles(root: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = files.slice(0, maxFiles);
  const index = await listIndex(root, asked);
  // `  mtime: 1795824911:17643887`, in seconds and nanoseconds.
  const entries = index.matchAll(/([^\0]+)\0 {2}ctime: \d+:\d+\n {2}mtime: (\d+):(\d+)\n.*\n.*\n.*\n/g);
  const checkedOut = new Map(
    [...entries].map(([, path = "", seconds, nanoseconds]) => [
      path,
      `${seconds}${nanoseconds?.padStart(9, "0")}`,
    ]),
  );
  return new Set(asked.filter((file) => checkedOut.get(file) === writtenAt(join(root, file))));
}

/** Lists what the index says of files, or nothing. Unlike `git status` it runs no filter that the repository configures. */
function listIndex(root: string, files: readonly string[]): Promise<string> {
  const options = ["--literal-pathspecs", "-c", "core.fsmonitor=false"];
  const args = [...options, "ls-files", "-z", "--debug", "--", ...files];
  return new Promise((resolve) => {
    execFile("git", args, { cwd: root, timeout: timeoutMs }, (failure, stdout) =>
      resolve(failure === null ? stdout : ""),
    );
  });
}

/** The time of the last change, in nanoseconds since 1970. */
function writtenAt(file: string): string | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.mtimeNs.toString() ?? null;
}
