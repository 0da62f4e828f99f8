import { crc32, inflateRawSync } from "node:zlib";
import { formatInteger } from "../../text/format-integer.ts";
import type { Artifact } from "../artifact.ts";
import { readRange } from "../bytes/range.ts";
import type { Contents } from "../bytes/source.ts";
import { FormatError } from "../format-error.ts";
import { readChunks, readEntries, type ZipEntry } from "./entries.ts";
import type { ZipLimits } from "./limits.ts";
import { quoteName } from "./names.ts";
import { ZipError } from "./zip-error.ts";

/** A zip that is itself an artifact. */
export type Zip = {
  /** The files in it, by path. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Unpacks a file of at most so many bytes. Throws a FormatError. */
  readonly read: (entry: ZipEntry, maxBytes: number) => Buffer;
};

/** Only what is read is unpacked: a checkpoint of any size may hold a small history. */
const limits: ZipLimits = {
  entries: 100_000,
  file: Number.POSITIVE_INFINITY,
  total: Number.POSITIVE_INFINITY,
  ratio: Number.POSITIVE_INFINITY,
};

const windowBytes = 64 * 1024;

/** Opens a zip. Throws a FormatError. */
export async function openZip(artifact: Artifact): Promise<Zip> {
  const contents = contentsOf(artifact);
  const entries = await readEntries(contents, limits).catch(rethrow);
  return {
    entries: new Map(entries.filter(({ isDirectory }) => !isDirectory).map((entry) => [entry.path, entry])),
    read: (entry, maxBytes) => unpack(contents, entry, maxBytes),
  };
}

/** Reads an artifact anywhere, in windows: a zip is read in many small pieces that lie side by side. */
function contentsOf(artifact: Artifact): Contents {
  let window: Buffer = Buffer.alloc(0);
  let from = 0;
  return {
    size: artifact.size,
    read: (into, at, length, position) => {
      if (position < from || position + length > from + window.length) {
        window = readRange(
          artifact.open(),
          position,
          Math.min(artifact.size, position + Math.max(length, windowBytes)),
        );
        from = position;
      }
      return window.copy(into, at, position - from, position - from + length);
    },
  };
}

function unpack(contents: Contents, entry: ZipEntry, maxBytes: number): Buffer {
  const { path, size, isDeflated, start, end, crc } = entry;
  if (Math.max(size, end - start) > maxBytes)
    throw new FormatError(
      `expected at most ${formatInteger(maxBytes)} bytes in ${quoteName(path)}, got ${formatInteger(size)}`,
    );
  const packed = Buffer.concat([...readChunks(contents, start, end)]);
  const bytes = isDeflated ? inflate(packed, entry) : packed;
  if (bytes.length !== size || crc32(bytes) !== crc)
    throw new FormatError(`wrong size or checksum of ${quoteName(path)}`);
  return bytes;
}

function inflate(packed: Buffer, { path, size }: ZipEntry): Buffer {
  try {
    // zlib takes no maximum of 0, which a header may declare.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
    throw new FormatError(`expected deflated bytes in ${quoteName(path)}: ${thrown.message}`);
  }
}

function rethrow(thrown: unknown): never {
  throw thrown instanceof ZipError ? new FormatError(thrown.message) : thrown;
}
