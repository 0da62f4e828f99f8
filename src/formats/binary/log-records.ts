import { crc32 } from "node:zlib";
import type { ByteSource } from "../../reading/bytes/source.ts";
import { FormatError } from "../../reading/format-error.ts";

/** As W&B and SwanLab write it: LevelDB's log layout (leveldb/doc/log_format.md), but with zlib's crc32 over type and data as the checksum. */
const blockBytes = 32 * 1024;
const headerBytes = 7;

/** Type of a part: where in its record it stands. */
const part = { full: 1, first: 2, middle: 3, last: 4 };

/** Checksum of each type's byte, to continue with the data. */
const typeChecksums = [0, part.full, part.first, part.middle, part.last].map((type) =>
  crc32(Uint8Array.of(type)),
);

/** No training writes longer records. */
const maxRecordBytes = 64 * 1024 * 1024;

/** Iterates over the records of a log; after `next`, the record is in `bytes`. */
export class LogRecords {
  bytes: Uint8Array = new Uint8Array(0);
  /** Offset in the file of the last part read. */
  offset = 0;
  /** The file ends within its last record. */
  isTruncated = false;
  readonly #source: ByteSource;

  /** `magicBytes` are the bytes of the file before its first record. */
  constructor(source: ByteSource, magicBytes: number) {
    this.#source = source;
    source.skip(magicBytes);
  }

  /** Reads the next record; returns false at the end of the file. Throws a FormatError for a broken part. */
  next(): boolean {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const type = this.#nextPart();
      if (type === null) {
        this.isTruncated ||= parts.length > 0;
        return false;
      }
      const begins = type === part.full || type === part.first;
      if (begins !== (parts.length === 0))
        throw new FormatError("expected the next part of a record, got a part of another");
      parts.push(this.bytes);
      length += this.bytes.length;
      if (length > maxRecordBytes)
        throw new FormatError("expected a record of at most 64 MiB, got a longer one");
      if (type !== part.full && type !== part.last) continue;
      if (type === part.last) this.bytes = Buffer.concat(parts);
      return true;
    }
  }

  /** Reads the next part into `bytes` and returns its type; null at the end of the file. */
  #nextPart(): number | null {
    const source = this.#source;
    const left = blockBytes - (source.offset % blockBytes);
    if (left < headerBytes) source.skip(left);
    const isWhole = source.ensure(headerBytes);
    this.offset = source.offset;
    if (!isWhole) return this.#end(source.at < source.end);
    const { bytes, at } = source;
    const checksum = bytes.readUInt32LE(at);
    const length = bytes.readUInt16LE(at + 4);
    const type = bytes[at + 6] ?? 0;
    const end = this.offset + headerBytes + length;
    if (end > source.size) return this.#end(true);
    source.at += headerBytes;
    if (!source.ensure(length)) return this.#end(true);
    // Copied, because the source reuses its buffer.
    this.bytes = Uint8Array.from(source.bytes.subarray(source.at, source.at + length));
    source.at += length;
    const isKnown = type >= part.full && type <= part.last;
    if (isKnown && crc32(this.bytes, typeChecksums[type]) === checksum) return type;
    // A crash may leave the last bytes of a file unwritten.
    if (end === source.size) return this.#end(true);
    throw new FormatError("wrong checksum of a part of a record");
  }

  #end(isTruncated: boolean): null {
    this.isTruncated = isTruncated;
    return null;
  }
}
