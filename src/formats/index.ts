import type { Artifact } from "../reading/artifact.ts";
import { mayBeConsoleLog } from "../reading/console/console-log.ts";
import type { Format } from "../reading/format.ts";

/** A folder of formats. Its code is loaded for the first file that one of them may read. */
type Folder = {
  readonly mayHold: (artifact: Artifact) => boolean;
  readonly load: () => Promise<{
    /** Formats of certain programs, the most specific first. */
    readonly formats: readonly Format[];
    /** Formats of any program, tried after those of all folders. */
    readonly generic?: readonly Format[];
  }>;
};

const folders: readonly Folder[] = [
  { mayHold: () => true, load: () => import("./binary/index.ts") },
  { mayHold: isText, load: () => import("./run-dir/index.ts") },
  { mayHold: isText, load: () => import("./json/index.ts") },
  { mayHold: isPlainText, load: () => import("./csv/index.ts") },
  {
    mayHold: (artifact) => isPlainText(artifact) || mayBeConsoleLog(artifact),
    load: () => import("./console/index.ts"),
  },
];

/** Returns the formats that may read a file, by its name and first bytes, in the order in which they are tried. */
export function formatsFor(artifact: Artifact): Promise<Format[]> {
  return load(folders.filter(({ mayHold }) => mayHold(artifact)));
}

/** Returns all formats, in the order in which they are tried. */
export function allFormats(): Promise<Format[]> {
  return load(folders);
}

async function load(some: readonly Folder[]): Promise<Format[]> {
  const loaded = await Promise.all(some.map((folder) => folder.load()));
  return [...loaded.flatMap(({ formats }) => formats), ...loaded.flatMap(({ generic = [] }) => generic)];
}

function isText({ head }: Artifact): boolean {
  return !head.includes("\0");
}

/** Text that does not begin like JSON. */
function isPlainText(artifact: Artifact): boolean {
  return isText(artifact) && !/^\s*[[{]/.test(artifact.head);
}
