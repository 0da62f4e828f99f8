import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { dirname, posix, resolve } from "node:path";
import type { Artifact } from "../reading/artifact.ts";
import { ByteSource, type Contents, inMemory } from "../reading/bytes/source.ts";
import { FormatError } from "../reading/format-error.ts";
import { decodeHead, decodeSource } from "../reading/text/decode.ts";
import { TextSource } from "../reading/text/text-source.ts";
import type { FileMatch } from "./find.ts";
import { escapesRoot } from "./path-safety.ts";

const headBytes = 64 * 1024;

/** Describes a file that a search found; it is opened when a format asks for it. */
export function openFile({ path, absolute, by, within, obstacle, target, sampleDirectory }: FileMatch) {
  const open = () => openArtifact(path, absolute, within);
  return { path, by, obstacle, target, sampleDirectory, open };
}

/**
 * Makes an artifact of a file whose bytes are read when a format asks for them; no file stays open in between. Siblings that
 * are links out of `within` are not found; null follows links.
 */
export function openArtifact(path: string, absolute: string, within: string | null): Artifact {
  const size = statSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
  let raw: Buffer | undefined;
  let head: string | undefined;
  const start = () => {
    raw ??= readStart(absolute, size);
    return raw;
  };
  const contents = (): Contents =>
    // Most files are no larger than the head, and there may be thousands.
    size <= headBytes
      ? inMemory(start())
      : { size, read: (into, at, length, from) => readAt(absolute, size, into, at, length, from) };
  return {
    path,
    size,
    get headBytes() {
      return start();
    },
    get head() {
      head ??= decodeHead(start());
      return head;
    },
    open: () => new ByteSource(contents()),
    openText: () => decodeSource(new TextSource(contents())),
    sibling: (name) => {
      const neighbour = resolve(dirname(absolute), name);
      const isThere = statSync(neighbour, { throwIfNoEntry: false })?.isFile() === true;
      if (!isThere || (within !== null && escapesRoot(neighbour, within))) return null;
      return openArtifact(posix.join(posix.dirname(path), name), neighbour, within);
    },
  };
}

function readStart(path: string, size: number): Buffer {
  const buffer = Buffer.alloc(Math.min(size, headBytes));
  return buffer.subarray(0, readAt(path, size, buffer, 0, buffer.length, 0));
}

/** Throws a FormatError if the file no longer has the size that it had when it was found. */
function readAt(
  path: string,
  size: number,
  into: Uint8Array,
  at: number,
  length: number,
  position: number,
): number {
  const file = openSync(path, "r");
  try {
    const count = readSync(file, into, at, length, position);
    const now = fstatSync(file).size;
    if (now === size) return count;
    throw new FormatError(`expected ${size} bytes, got ${now}: the file changed while it was read`);
  } finally {
    closeSync(file);
  }
}
