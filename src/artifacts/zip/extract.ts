import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { error, InputError } from "../../problems.ts";
import type { Contents } from "../../reading/bytes/source.ts";
import { readChunks, readEntries, type ZipEntry } from "../../reading/zip/entries.ts";
import { defaultLimits } from "../../reading/zip/limits.ts";
import { quoteName } from "../../reading/zip/names.ts";
import { ZipError } from "../../reading/zip/zip-error.ts";
import { formatInteger } from "../../text/format-integer.ts";

/** Bytes up to which a file is inflated at once, in half the time that a stream takes. */
const maxInflatedAtOnce = 1024 ** 2;

const chunkBytes = 64 * 1024;

/**
 * Extracts the zip `file` into the empty `directory`, after it has checked every header. Throws an InputError that names the
 * artifact `name`, and leaves the directory empty.
 */
export async function extractZip(
  file: string,
  directory: string,
  name: string,
  limits = defaultLimits,
): Promise<void> {
  if (readdirSync(directory).length > 0) throw new Error(`expected an empty directory: ${directory}`);
  const open = openSync(file, "r");
  const zip: Contents = {
    size: fstatSync(open).size,
    read: (into, at, length, position) => readSync(open, into, at, length, position),
  };
  try {
    for (const entry of await readEntries(zip, limits)) {
      await write(zip, entry, join(directory, entry.path)).catch((thrown) => rethrow(thrown, entry));
    }
  } catch (thrown) {
    for (const child of readdirSync(directory)) rmSync(join(directory, child), { recursive: true });
    throw thrown instanceof ZipError ? new InputError([error(name, thrown.message)]) : thrown;
  } finally {
    closeSync(open);
  }
}

async function write(zip: Contents, entry: ZipEntry, path: string): Promise<void> {
  mkdirSync(entry.isDirectory ? path : dirname(path), { recursive: true });
  if (entry.isDirectory) return;
  const file = openSync(path, "wx", 0o644);
  try {
    let size = 0;
    let crc = 0;
    for await (const chunk of contents(zip, entry)) {
      size += chunk.length;
      if (size > entry.size) throw sizeError(entry, "more");
      crc = crc32(chunk, crc);
      writeFileSync(file, chunk);
    }
    if (size < entry.size) throw sizeError(entry, formatInteger(size));
    if (crc !== entry.crc) throw new ZipError(`wrong checksum of ${quoteName(entry.path)}`);
  } finally {
    closeSync(file);
  }
}

function contents(
  zip: Contents,
  { isDeflated, size, start, end }: ZipEntry,
): Iterable<Buffer> | AsyncIterable<Buffer> {
  const chunks = readChunks(zip, start, end);
  if (!isDeflated) return chunks;
  if (Math.max(size, end - start) > maxInflatedAtOnce) {
    // Whoever reads the stream gets its errors: the callback has nothing to do.
    return pipeline(chunks, createInflateRaw({ chunkSize: chunkBytes }), () => {});
  }
  // zlib takes no maximum of 0, which a header may declare.
  return [inflateRawSync(Buffer.concat([...chunks]), { maxOutputLength: Math.max(size, 1) })];
}

/** Turns errors of zlib and of the file system into a ZipError; any other is a bug. */
function rethrow(thrown: unknown, entry: ZipEntry): never {
  if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
  const code = String(thrown.code);
  if (code === "ERR_BUFFER_TOO_LARGE") throw sizeError(entry, "more");
  if (code.startsWith("Z_")) {
    throw new ZipError(`expected deflated bytes in ${quoteName(entry.path)}: ${thrown.message}`);
  }
  if (!/^E[A-Z0-9]+$/.test(code)) throw thrown;
  throw new ZipError(`could not write ${quoteName(entry.path)}: ${code}`);
}

function sizeError({ path, size }: ZipEntry, actual: string): ZipError {
  return new ZipError(
    `expected ${formatInteger(size)} bytes in ${quoteName(path)} by its header, got ${actual}`,
  );
}
