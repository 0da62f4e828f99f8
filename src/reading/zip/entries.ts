import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from "yauzl";
import { errorMessage } from "../../text/error-message.ts";
import { formatInteger } from "../../text/format-integer.ts";
import type { Contents } from "../bytes/source.ts";
import { checkCount, checkRatio, checkSize, type ZipLimits } from "./limits.ts";
import { addPath, checkName, quoteName, type UsedPaths } from "./names.ts";
import { ZipError } from "./zip-error.ts";

/** A file or directory of a zip whose header passed every check. */
export type ZipEntry = {
  readonly path: string;
  readonly isDirectory: boolean;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly crc: number;
  /** Where its bytes begin and end in the zip. */
  readonly start: number;
  readonly end: number;
};

const chunkBytes = 64 * 1024;

/** The first bytes of an entry of the central directory, little-endian. */
const entrySignature = 0x02014b50;

/** Compression methods of the zip format. */
const stored = 0;
const deflated = 8;

/** File types of a Unix mode. */
const fileTypes = new Map([
  [0o010000, "a named pipe"],
  [0o020000, "a character device"],
  [0o040000, "a directory"],
  [0o060000, "a block device"],
  [0o100000, "a file"],
  [0o120000, "a symbolic link"],
  [0o140000, "a socket"],
]);

/** Reads the central directory of a zip. Throws ZipError. */
export async function readEntries(contents: Contents, limits: ZipLimits): Promise<ZipEntry[]> {
  const { size } = contents;
  const options = { autoClose: false, decodeStrings: false };
  const zip = await fromRandomAccessReaderPromise(new Reader(contents), size, options).catch(unreadable);
  const entries: ZipEntry[] = [];
  const used: UsedPaths = new Map();
  let total = 0;
  checkCount(zip.entryCount, limits);
  for await (const header of headersOf(zip)) {
    const entry = await toEntry(zip, header);
    addPath(entry.path, entry.isDirectory, used);
    checkCount(used.size, limits);
    checkSize(entry.size, limits.file, `the file ${quoteName(entry.path)}`);
    total += entry.size;
    entries.push(entry);
  }
  checkSize(total, limits.total, "all files");
  checkRatio(total, size, limits);
  checkEnd(contents, zip);
  return entries;
}

/** Old zips count entries in 16 bits, so that more may follow than the count says. */
function checkEnd(contents: Contents, zip: ZipFile): void {
  const end = Number(zip.readEntryCursor);
  const next = Buffer.concat([...readChunks(contents, end, Math.min(end + 4, contents.size))]);
  if (next.length < 4 || next.readUInt32LE() !== entrySignature) return;
  throw new ZipError(
    `expected as many entries as the zip declares, got more than ${formatInteger(zip.entryCount)}`,
  );
}

async function* headersOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (thrown) {
    unreadable(thrown);
  }
}

async function toEntry(zip: ZipFile, header: Entry): Promise<ZipEntry> {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, compressionMethod, uncompressedSize } = header;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  const isDirectory = name.endsWith("/");
  const path = isDirectory ? name.slice(0, -1) : name;
  checkName(path, name);
  const type = (header.externalFileAttributes >>> 16) & 0o170000;
  if (type !== 0 && type !== (isDirectory ? 0o040000 : 0o100000)) {
    const expected = isDirectory ? "a directory" : "a file";
    throw new ZipError(
      `expected ${expected}, got ${fileTypes.get(type) ?? "an unknown file type"}: ${quoteName(name)}`,
    );
  }
  if (header.isEncrypted()) throw new ZipError(`expected no encryption, got an encrypted ${quoteName(name)}`);
  if (compressionMethod !== stored && compressionMethod !== deflated) {
    throw new ZipError(
      `expected a stored or deflated file, got compression method ${compressionMethod}: ${quoteName(name)}`,
    );
  }
  if (isDirectory) checkSize(uncompressedSize, 0, `the directory ${quoteName(name)}`);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(header, { minimal: true }).catch(unreadable);
  return {
    path,
    isDirectory,
    isDeflated: compressionMethod === deflated,
    size: uncompressedSize,
    crc: header.crc32,
    start: fileDataStart,
    end: fileDataStart + header.compressedSize,
  };
}

/** The bytes of a zip from `start` to `end`, in chunks. */
export function* readChunks({ read }: Contents, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; at += chunkBytes) {
    const chunk = Buffer.allocUnsafe(Math.min(end - at, chunkBytes));
    yield chunk.subarray(0, read(chunk, 0, chunk.length, at));
  }
}

/** Reads for yauzl, whose own reader ends the process where a zip names an offset beyond 2^53. */
class Reader extends RandomAccessReader {
  readonly #contents: Contents;

  constructor(contents: Contents) {
    super();
    this.#contents = contents;
  }

  override read(
    into: Buffer,
    at: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    const { size, read } = this.#contents;
    const bytesRead = position + length <= size ? read(into, at, length, position) : 0;
    done(bytesRead === length ? null : new Error("unexpected end of the file"));
  }
}

function unreadable(thrown: unknown): never {
  throw new ZipError(`expected a readable zip: ${errorMessage(thrown)}`);
}
