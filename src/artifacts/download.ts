import { error, InputError, note, type Problem } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";
import { httpErrorMessage } from "../text/http-error.ts";
import { matchesWildcard } from "../text/wildcard.ts";
import { extractArtifact } from "./extract.ts";
import { makeArtifactDir, makeTempDir } from "./temp-dir.ts";

/** Larger artifacts are not downloaded. */
export const maxDownloadBytes = 2 ** 30;

const maxParallel = 8;
const progressInterval = 50;
/** Artifacts named in a message. */
const maxNamed = 10;

/** An artifact as its source lists it. */
export type ListedArtifact = {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** `sha256:…`; null if the source gives none. */
  readonly digest: string | null;
  readonly expired: boolean;
};

/** A store of artifacts. A new one takes a file and a line in `src/github/search-paths.ts`. */
export type ArtifactSource = {
  /** `this run`, `workflow run 11 of owner/repo` */
  readonly name: string;
  /** Lists its artifacts, of several with one name the newest. Throws an error whose message is for the user. */
  list(): Promise<readonly ListedArtifact[]>;
  /** Downloads an artifact as it is stored, a zip or a single file, into an empty directory. */
  download(artifact: ListedArtifact, directory: string): Promise<void>;
};

/** Artifacts, extracted as `actions/download-artifact` does: one that is named into `root`, of a pattern each below it. */
export type DownloadedArtifacts = {
  readonly root: string;
  readonly directories: readonly { readonly name: string; readonly path: string }[];
  /** Says what is missing. */
  readonly notes: readonly Problem[];
};

/** Downloads and extracts the artifacts whose names match a pattern. Throws InputError. */
export async function downloadMatching(
  source: ArtifactSource,
  pattern: string,
  onProgress: (message: string) => void,
): Promise<DownloadedArtifacts> {
  const listed = await source.list().catch((thrown: unknown) => {
    const message = `could not list the artifacts of ${source.name}: ${errorMessage(thrown)}`;
    throw new InputError([error("input artifact", message)]);
  });
  const root = makeTempDir();
  const matching = listed.filter(({ name }) => matchesWildcard(pattern, name));
  if (matching.length === 0) return { root, directories: [], notes: [noMatch(listed, pattern, source.name)] };
  const directories: { name: string; path: string }[] = [];
  const errors: Problem[] = [];
  const queue = matching.values();
  let done = 0;
  const work = async () => {
    for (const artifact of queue) {
      // What keeps that many from being downloaded keeps the others, too.
      if (errors.length >= maxParallel) break;
      const { name } = artifact;
      try {
        const path = name === pattern ? root : makeArtifactDir(name, root);
        await downloadArtifact(source, artifact, path);
        directories.push({ name, path });
      } catch (thrown) {
        if (thrown instanceof InputError) errors.push(...thrown.problems);
        else errors.push(error(`artifact ${name}`, `could not be downloaded: ${httpErrorMessage(thrown)}`));
      }
      if (++done % progressInterval === 0) onProgress(`Downloaded ${done} of ${matching.length} artifacts`);
    }
  };
  await Promise.all(Array.from({ length: maxParallel }, work));
  if (errors.length > 0) throw new InputError(errors);
  return { root, directories, notes: [] };
}

/** Downloads an artifact, checks its size and digest, and extracts it into an empty directory. */
export async function downloadArtifact(
  source: Pick<ArtifactSource, "download">,
  artifact: ListedArtifact,
  directory: string,
): Promise<void> {
  const { name, bytes, digest, expired } = artifact;
  if (expired) throw new Error("it has expired");
  if (bytes > maxDownloadBytes) throw new Error(`expected at most ${maxDownloadBytes} bytes, got ${bytes}`);
  const stored = makeTempDir();
  await source.download(artifact, stored);
  await extractArtifact({ name, directory: stored, digest }, directory);
}

function noMatch(listed: readonly ListedArtifact[], pattern: string, source: string): Problem {
  const names = listed.slice(0, maxNamed).map(({ name }) => name);
  const rest = listed.length > names.length ? ` and ${listed.length - names.length} more` : "";
  const available = names.length === 0 ? "none" : `${names.join(", ")}${rest}`;
  return note("input artifact", `no artifact of ${source} matches ${pattern} (available: ${available})`);
}
