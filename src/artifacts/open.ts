import { closeSync, openSync, readSync, statSync } from "node:fs";
import { dirname, posix, resolve } from "node:path";
import type { Artifact } from "../reading/artifact.ts";
import { ByteSource, type Contents, inMemory } from "../reading/bytes/source.ts";
import { FormatError } from "../reading/format-error.ts";
import { TextSource } from "../reading/text/text-source.ts";
import type { FileMatch } from "./find.ts";
import { escapesRoot } from "./path-safety.ts";

const headBytes = 64 * 1024;

/** UTF-16 is held whole while it is read, so its size is bounded. */
const maxWide = 64 * 1024 * 1024;

/** A file that a search found, to be opened when a format asks for it. */
export function openFile({ path, absolute, by, within }: FileMatch) {
  return { path, by, open: () => openArtifact(path, absolute, within) };
}

/**
 * Opens nothing yet: bytes are read when a format asks for them, and no file stays open in between. What links lead out of
 * `within` is not found beside it; null follows them.
 */
export function openArtifact(path: string, absolute: string, within: string | null): Artifact {
  const size = statSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
  let raw: Buffer | undefined;
  let head: string | undefined;
  const start = () => {
    raw ??= readStart(absolute, Math.min(size, headBytes));
    return raw;
  };
  const contents = (): Contents =>
    // Most files are all head, and there are thousands of them.
    size <= headBytes
      ? inMemory(start())
      : { size, read: (into, at, length, from) => readAt(absolute, into, at, length, from) };
  return {
    path,
    size,
    get headBytes() {
      return start();
    },
    get head() {
      // A character that the end cuts would be decoded as a replacement.
      head ??= decode(start()).replace(/(?<!\ufffd)\ufffd+$/, "");
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

function readStart(path: string, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readAt(path, buffer, 0, length, 0));
}

function readAt(path: string, into: Uint8Array, at: number, length: number, position: number): number {
  const file = openSync(path, "r");
  try {
    return readSync(file, into, at, length, position);
  } finally {
    closeSync(file);
  }
}

function isWide(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

/** UTF-8, or UTF-16 where a byte order mark says so (what PowerShell's `>` writes); the mark goes. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder(isWide(bytes) ? "utf-16le" : "utf-8").decode(bytes);
}

/** Steps over a byte order mark; turns UTF-16 into UTF-8. */
function decodeSource(source: TextSource): TextSource {
  source.ensure(3);
  const { bytes, end } = source;
  if (end >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) source.at = 3;
  if (end < 2 || !isWide(bytes)) return source;
  if (source.size > maxWide) {
    const most = maxWide / 1024 / 1024;
    const came = Math.round(source.size / 1024 / 1024);
    throw new FormatError(`expected at most ${most} MiB of UTF-16 text, the file has ${came} MiB`);
  }
  source.ensure(source.size);
  return new TextSource(inMemory(Buffer.from(decode(source.bytes.subarray(source.at, source.end)))));
}
