import { posix } from "node:path";
import { error, note, type Problem } from "../problems.ts";
import type { Artifact } from "../reading/artifact.ts";
import { isContainer } from "../reading/json/literal.ts";
import { headLiteral } from "../reading/json/python-literal.ts";
import type { FoundFile } from "./detect.ts";
import { describeNearly } from "./evidence.ts";
import { historyLikeness, isCompressed } from "./history-names.ts";
import { describeContent, describeUnknown } from "./unknown.ts";

const directoryLink = "a link to a directory";
const runsFile = "runs.json";

/**
 * Says what must be told of a found file that no format reads; nothing for a file like any other. A name that only a history
 * has makes it an error, unless the file is whole and merely something else: `history.json` may be that of a web site.
 * `joinsRuns` if other files hold runs that `lossgate collect` wrote.
 */
export function describeUnread(file: FoundFile, joinsRuns: boolean): Problem[] {
  const { path, by, obstacle = null, open } = file;
  if (obstacle === directoryLink)
    return [note(path, `skipped: ${obstacle}; name it in \`path\` to search it`)];
  if (posix.basename(path) === runsFile) return describeEmptyRuns(file, joinsRuns);
  const likeness = historyLikeness(path);
  if (obstacle !== null && (by === "pattern" || likeness !== "none"))
    return [tell(path, likeness, `it is ${obstacle}`)];
  if (obstacle !== null || likeness === "none") return [];
  if (isCompressed(path)) return [tell(path, likeness, "the file is compressed: unpack it")];
  const artifact = open();
  if (isBroken(artifact)) return [tell(path, likeness, describeUnknown(artifact))];
  const nearly = describeNearly(artifact);
  if (nearly !== null) return [note(path, `skipped: ${nearly}`)];
  return likeness === "certain" ? [tell(path, "likely", describeUnknown(artifact))] : [];
}

/**
 * `lossgate collect > runs.json` empties the file before it reads, and leaves it so if it fails: beside histories that is a
 * note, beside other files of collected runs a lost job.
 */
function describeEmptyRuns({ path, open, obstacle = null }: FoundFile, joinsRuns: boolean): Problem[] {
  const content = obstacle ?? describeContent(open());
  if (content === null) return [];
  const message = `expected the runs of \`lossgate collect\`; the file is ${content}`;
  return [joinsRuns || content !== "empty" ? error(path, message) : note(path, `skipped: ${message}`)];
}

function tell(path: string, likeness: ReturnType<typeof historyLikeness>, fault: string): Problem {
  const message = `expected a training history; ${fault}`;
  if (likeness !== "certain") return note(path, `skipped: ${message}`);
  return error(path, `${message} (if it is none, add it to \`ignore\` in the config)`);
}

/** Whether a file cannot be what its name says: it is empty, of another kind, or no JSON where its name says so. */
function isBroken(artifact: Artifact): boolean {
  if (describeContent(artifact) !== null) return true;
  if (!artifact.path.endsWith(".json")) return false;
  const value = headLiteral(artifact)?.value ?? null;
  if (!isContainer(value)) return true;
  return (value.kind === "dict" ? value.entries.size : value.length) === 0;
}
