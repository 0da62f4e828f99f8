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
import { dirname, join, posix } from "node:path";
import { pipeline } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from "yauzl";
import { error, InputError } from "../../problems.ts";
import { sanitizeLine } from "../../text/sanitize.ts";

/** Bounds of what an artifact may bring. */
export type Caps = {
  /** Files and directories, those that only a file's name tells of as well. */
  readonly entries: number;
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of all files. */
  readonly total: number;
  /** How many times larger than its zip all may become. */
  readonly ratio: number;
};

export const caps: Caps = {
  // A sweep of a thousand trainings with ten files each.
  entries: 10_000,
  // The longest event files have some hundred MiB.
  file: 1024 ** 3,
  // A third of what is free on GitHub's smallest runner.
  total: 4 * 1024 ** 3,
  // Logs of curves shrink to a fiftieth; what deflate makes of nothing but zeros, to a thousandth.
  ratio: 200,
};

/** Up to here no ratio is too high: a small file of zeros harms no one. */
const harmless = 10 * 1024 ** 2;

/** A file that is no larger is inflated in one go, in half the time that a stream takes. */
const small = 1024 ** 2;

const chunkBytes = 64 * 1024;

/** What an entry of the central directory begins with. */
const entrySignature = 0x02014b50;

/** Methods of compression. */
const stored = 0;
const deflated = 8;

/** The kinds of file of a Unix mode. */
const kinds = new Map([
  [0o010000, "a named pipe"],
  [0o020000, "a character device"],
  [0o040000, "a directory"],
  [0o060000, "a block device"],
  [0o100000, "a file"],
  [0o120000, "a symbolic link"],
  [0o140000, "a socket"],
]);

/** What every name in a zip must be. */
const rules: readonly (readonly [expected: string, isKept: (name: string) => boolean])[] = [
  ["a name of at most 1,000 characters", (name) => name.length <= 1000],
  ["a name without control characters", (name) => !/[\0-\x1f\x7f-\x9f]/.test(name)],
  ["a name without backslashes", (name) => !name.includes("\\")],
  ["a name that is not absolute", (name) => !/^(\/|[a-z]:)/i.test(name)],
  ['a name without "", "." and ".." in its path', (name) => !/(^|\/)\.{0,2}(\/|$)/.test(name)],
  ["at most 255 bytes between slashes", (name) => name.split("/").every(isShort)],
];

/** What is wrong with the zip. */
class Refusal extends Error {}

/** A file or a directory of a zip, found good as far as its header tells. */
type Member = {
  readonly path: string;
  readonly isDirectory: boolean;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly crc: number;
  /** Where in the zip its bytes are. */
  readonly start: number;
  readonly end: number;
};

/**
 * Unpacks the zip `file` into `directory`, which must be empty, and is empty again where it throws: an InputError
 * whose problem names the artifact `name`. Writes nothing before every header is found good.
 */
export async function extractZip(
  file: string,
  directory: string,
  name: string,
  limits = caps,
): Promise<void> {
  if (readdirSync(directory).length > 0) throw new Error(`expected an empty directory: ${directory}`);
  const zip = openSync(file, "r");
  try {
    for (const member of await list(zip, limits)) {
      await write(zip, member, join(directory, member.path)).catch((thrown) => unwritten(thrown, member));
    }
  } catch (thrown) {
    empty(directory);
    throw thrown instanceof Refusal ? new InputError([error(name, thrown.message)]) : thrown;
  } finally {
    closeSync(zip);
  }
}

function empty(directory: string): void {
  for (const child of readdirSync(directory)) rmSync(join(directory, child), { recursive: true });
}

/** All that is in the zip, by its central directory. */
async function list(file: number, limits: Caps): Promise<Member[]> {
  const { size } = fstatSync(file);
  const options = { autoClose: false, decodeStrings: false };
  const zip = await fromRandomAccessReaderPromise(new Reader(file, size), size, options).catch(unreadable);
  const members: Member[] = [];
  const taken = new Map<string, Taken>();
  let total = 0;
  checkCount(zip.entryCount, limits);
  for await (const entry of entriesOf(zip)) {
    const member = await memberOf(zip, entry);
    take(member, taken);
    checkCount(taken.size, limits);
    checkSize(member.size, limits.file, `of a file, ${shown(member.path)}`);
    total += member.size;
    members.push(member);
  }
  checkSize(total, limits.total, "of all files, the zip");
  if (total > Math.max(harmless, size * limits.ratio)) {
    const came = `${count(total)} bytes would come of ${count(size)}`;
    throw new Refusal(`expected files at most ${limits.ratio} times larger than their zip, ${came}`);
  }
  checkEnd(file, size, zip);
  return members;
}

function checkCount(entries: number, limits: Caps): void {
  if (entries <= limits.entries) return;
  throw new Refusal(
    `expected at most ${count(limits.entries)} files and directories, the zip has ${count(entries)}`,
  );
}

function checkSize(size: number, most: number, whose: string): void {
  if (size <= most) return;
  throw new Refusal(`expected at most ${count(most)} bytes ${whose} has ${count(size)}`);
}

/** The count of entries has 16 bits in an old zip: more may lie behind those that it tells of. */
function checkEnd(file: number, size: number, zip: ZipFile): void {
  const end = Number(zip.readEntryCursor);
  const next = Buffer.concat([...read(file, end, Math.min(end + 4, size))]);
  if (next.length < 4 || next.readUInt32LE() !== entrySignature) return;
  throw new Refusal(`expected as many entries as the zip tells of, more than ${count(zip.entryCount)} came`);
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (thrown) {
    unreadable(thrown);
  }
}

async function memberOf(zip: ZipFile, entry: Entry): Promise<Member> {
  const { generalPurposeBitFlag, fileNameRaw, extraFields, compressionMethod, uncompressedSize } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  const isDirectory = name.endsWith("/");
  const path = isDirectory ? name.slice(0, -1) : name;
  for (const [expected, isKept] of rules) {
    if (!isKept(path)) throw new Refusal(`expected ${expected}, ${shown(name)} came`);
  }
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (kind !== 0 && kind !== (isDirectory ? 0o040000 : 0o100000)) {
    const expected = isDirectory ? "a directory" : "a file";
    throw new Refusal(`expected ${expected}, ${shown(name)} is ${kinds.get(kind) ?? "of no known kind"}`);
  }
  if (entry.isEncrypted()) throw new Refusal(`expected no encryption, ${shown(name)} is encrypted`);
  if (compressionMethod !== stored && compressionMethod !== deflated) {
    const came = `${shown(name)} has compression method ${compressionMethod}`;
    throw new Refusal(`expected a stored or a deflated file, ${came}`);
  }
  if (isDirectory && uncompressedSize > 0) {
    throw new Refusal(`expected no bytes in a directory, ${shown(name)} has ${count(uncompressedSize)}`);
  }
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch(unreadable);
  return {
    path,
    isDirectory,
    isDeflated: compressionMethod === deflated,
    size: uncompressedSize,
    crc: entry.crc32,
    start: fileDataStart,
    end: fileDataStart + entry.compressedSize,
  };
}

/** A path that is in use; a directory may have an entry of its own, or only files. */
type Taken = { readonly path: string; readonly isDirectory: boolean; readonly isEntry: boolean };

/** Marks a path and its directories as taken, and refuses what another entry has taken. */
function take({ path, isDirectory }: Member, taken: Map<string, Taken>): void {
  if (!takeOne({ path, isDirectory, isEntry: true }, taken)) return;
  for (let parent = posix.dirname(path); parent !== "."; parent = posix.dirname(parent)) {
    if (!takeOne({ path: parent, isDirectory: true, isEntry: false }, taken)) return;
  }
}

/** Gives whether the path is new. */
function takeOne(one: Taken, taken: Map<string, Taken>): boolean {
  // What a file system that tells neither case nor composition would take it for.
  const key = one.path.normalize("NFC").toLowerCase();
  const other = taken.get(key);
  if (other && other.path !== one.path) {
    const both = `${shown(other.path)} and ${shown(one.path)}`;
    throw new Refusal(`expected names that differ by more than case and composition, ${both} came`);
  }
  if (other && other.isDirectory !== one.isDirectory) {
    throw new Refusal(`expected a file or a directory, ${shown(one.path)} is both`);
  }
  if (other?.isEntry && one.isEntry) {
    throw new Refusal(`expected every name once, ${shown(one.path)} came twice`);
  }
  if (!other || one.isEntry) taken.set(key, one);
  return !other;
}

async function write(zip: number, member: Member, path: string): Promise<void> {
  mkdirSync(member.isDirectory ? path : dirname(path), { recursive: true });
  if (member.isDirectory) return;
  const file = openSync(path, "wx", 0o644);
  try {
    let size = 0;
    let crc = 0;
    for await (const chunk of contents(zip, member)) {
      size += chunk.length;
      if (size > member.size) throw sizeRefusal(member, "more");
      crc = crc32(chunk, crc);
      writeFileSync(file, chunk);
    }
    if (size < member.size) throw sizeRefusal(member, count(size));
    if (crc !== member.crc) throw new Refusal(`expected ${shown(member.path)} to have its checksum`);
  } finally {
    closeSync(file);
  }
}

function contents(
  zip: number,
  { isDeflated, size, start, end }: Member,
): Iterable<Buffer> | AsyncIterable<Buffer> {
  const raw = read(zip, start, end);
  if (!isDeflated) return raw;
  if (Math.max(size, end - start) > small) {
    // What goes wrong comes to who reads on, so there is nothing left to do here.
    return pipeline(raw, createInflateRaw({ chunkSize: chunkBytes }), () => {});
  }
  // A header may tell of no byte, which is no bound that can be set.
  return [inflateRawSync(Buffer.concat([...raw]), { maxOutputLength: Math.max(size, 1) })];
}

function* read(file: number, start: number, end: number): Generator<Buffer> {
  for (let at = start; at < end; at += chunkBytes) {
    const chunk = Buffer.allocUnsafe(Math.min(end - at, chunkBytes));
    yield chunk.subarray(0, readSync(file, chunk, 0, chunk.length, at));
  }
}

/** Reads for yauzl, whose own reader ends the process where a zip names an offset beyond 2^53. */
class Reader extends RandomAccessReader {
  readonly #file: number;
  readonly #size: number;

  constructor(file: number, size: number) {
    super();
    this.#file = file;
    this.#size = size;
  }

  override read(
    into: Buffer,
    at: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    const isInside = position + length <= this.#size;
    const count = isInside ? readSync(this.#file, into, at, length, position) : 0;
    done(count === length ? null : new Error("unexpected end of the file"));
  }
}

function unreadable(thrown: unknown): never {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  throw new Refusal(`expected a zip that can be read: ${sanitizeLine(reason, 200)}`);
}

/** Tells of what zlib and the file system refuse; anything else is a bug. */
function unwritten(thrown: unknown, member: Member): never {
  if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
  const code = String(thrown.code);
  if (code === "ERR_BUFFER_TOO_LARGE") throw sizeRefusal(member, "more");
  if (code.startsWith("Z_")) {
    throw new Refusal(`expected deflated bytes in ${shown(member.path)}: ${thrown.message}`);
  }
  if (!/^E[A-Z0-9]+$/.test(code)) throw thrown;
  throw new Refusal(`${shown(member.path)} could not be written: ${code}`);
}

function sizeRefusal({ path, size }: Member, came: string): Refusal {
  return new Refusal(`expected ${count(size)} bytes in ${shown(path)}, as its header tells, ${came} came`);
}

function isShort(part: string): boolean {
  return Buffer.byteLength(part) <= 255;
}

function shown(name: string): string {
  return sanitizeLine(JSON.stringify(name));
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}
