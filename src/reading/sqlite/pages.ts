import type { Artifact } from "../artifact.ts";
import { readRange } from "../bytes/range.ts";
import { FormatError } from "../format-error.ts";
import { committedPages } from "./wal.ts";

const mebibyte = 2 ** 20;
const maxBytes = 512 * mebibyte;
const maxWalBytes = 128 * mebibyte;

/** No page crosses the end of a block: both are powers of two. */
const blockBytes = 256 * 1024;

/** The first bytes of a rollback journal that still has to be applied. */
const journalMagic = Buffer.from([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);

const encodings = ["utf-8", "utf-16le", "utf-16be"] as const;

/**
 * The pages of a SQLite database, read when they are asked for, with what its write-ahead log has committed.
 * https://www.sqlite.org/fileformat2.html, sections 1.3 and 4
 */
export class Pages {
  readonly encoding: (typeof encodings)[number];
  /** How many bytes at the start of each page hold its content. */
  readonly usableBytes: number;
  readonly count: number;
  readonly #file: Artifact;
  readonly #pageBytes: number;
  readonly #blocks = new Map<number, Uint8Array>();
  readonly #committed: ReadonlyMap<number, Uint8Array>;

  /** Throws a FormatError for a broken header, a file that is too large, and an unfinished transaction. */
  constructor(file: Artifact) {
    const bytes = Buffer.from(file.headBytes.subarray(0, 100));
    if (bytes.length < 100) throw new FormatError("expected a header of 100 bytes, got the end of the file");
    if (file.size > maxBytes) throw tooLarge("a database", maxBytes, file.size);
    const size = bytes.readUInt16BE(16);
    this.#file = file;
    this.#pageBytes = size === 1 ? 65536 : size;
    if (this.#pageBytes < 512 || (this.#pageBytes & (this.#pageBytes - 1)) !== 0)
      throw new FormatError(`expected a page size that is a power of two from 512 to 65536, got ${size}`);
    this.usableBytes = this.#pageBytes - bytes.readUInt8(20);
    if (this.usableBytes < 480)
      throw new FormatError(`expected pages of at least 480 usable bytes, got ${this.usableBytes}`);
    expectAtRest(file);
    const wal = readWal(file, this.#pageBytes);
    this.#committed = wal?.pages ?? new Map();
    const stored = Math.floor(file.size / this.#pageBytes);
    this.count = wal === null ? stored : Math.min(wal.count, stored + wal.pages.size);
    // The write-ahead log may hold the first page with its header.
    const encoding = this.read(1).readUInt32BE(56);
    // A database without any table has no encoding yet.
    this.encoding = encodings[Math.max(0, encoding - 1)] ?? "utf-8";
    if (encoding > encodings.length)
      throw new FormatError(`expected a text encoding from 1 to 3, got ${encoding}`);
  }

  /** Returns a page, the first one being 1; nothing may keep or change it. Throws a FormatError. */
  read(page: number): Buffer {
    if (page < 1 || page > this.count)
      throw new FormatError(
        `expected a page ${page}, got a database of ${this.count} pages: it is cut off or broken`,
      );
    const committed = this.#committed.get(page);
    if (committed) return asBuffer(committed);
    const start = (page - 1) * this.#pageBytes;
    const block = this.#block(Math.floor(start / blockBytes));
    const bytes = block.subarray(start % blockBytes, (start % blockBytes) + this.#pageBytes);
    if (bytes.length < this.#pageBytes)
      throw new FormatError(`expected a page ${page}, got the end of the file: it is cut off`);
    return asBuffer(bytes);
  }

  #block(index: number): Uint8Array {
    const known = this.#blocks.get(index);
    if (known) return known;
    const block = readRange(this.#file.open(), index * blockBytes, (index + 1) * blockBytes);
    this.#blocks.set(index, block);
    return block;
  }
}

function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

function tooLarge(what: string, limit: number, actual: number, file: string | null = null): FormatError {
  const [most, got] = [limit, actual].map((bytes) => Math.round(bytes / mebibyte));
  return new FormatError(`expected ${what} of at most ${most} MiB, got ${got} MiB`, null, file);
}

function baseName({ path }: Artifact): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function readWal(file: Artifact, pageBytes: number): ReturnType<typeof committedPages> {
  const wal = file.sibling(`${baseName(file)}-wal`);
  if (wal === null) return null;
  if (wal.size > maxWalBytes) throw tooLarge("a write-ahead log", maxWalBytes, wal.size, wal.path);
  return committedPages(readRange(wal.open(), 0, wal.size), pageBytes);
}

/** A program that is killed while it writes without a write-ahead log leaves pages half written, and the journal to undo them. */
function expectAtRest(file: Artifact): void {
  const journal = file.sibling(`${baseName(file)}-journal`);
  if (journal === null || journalMagic.compare(journal.headBytes.subarray(0, journalMagic.length)) !== 0)
    return;
  throw new FormatError(
    `expected a database without an unfinished transaction, got a journal to undo one: \`sqlite3 ${baseName(file)} .tables\` applies it`,
    null,
    journal.path,
  );
}
