import { crc32 } from "node:zlib";
import type { ByteSource } from "../../../../reading/bytes/source.ts";
import { FormatError } from "../../../../reading/format-error.ts";
import { header } from "./header.ts";

/** The log's layout is LevelDB's (leveldb/doc/log_format.md), but the checksum is zlib's, over the type and the data. */
const blockBytes = 32 * 1024;
const headerBytes = 7;

/** Where in its record a part stands. */
const part = { full: 1, first: 2, middle: 3, last: 4 };

/** The checksum begins with the type. */
const typeChecksums = [0, part.full, part.first, part.middle, part.last].map((type) =>
  crc32(Uint8Array.of(type)),
);

/** A longer record is none that a training writes. */
const maxRecordBytes = 64 * 1024 * 1024;

/** The records of a log, one after the other: after `next`, it is in `bytes`. */
export class LogRecords {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where in the file the last part begins that was looked at. */
  offset = 0;
  /** The file ends in the middle of its last record. */
  isTruncated = false;
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    this.#source = source;
    source.skip(header.length);
  }

  /** False at the end of the file. Throws a FormatError where a part is broken. */
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
        throw new FormatError("expected the next part of a record, another came");
      parts.push(this.bytes);
      length += this.bytes.length;
      if (length > maxRecordBytes)
        throw new FormatError("expected a record of at most 64 MiB, a longer one came");
      if (type !== part.full && type !== part.last) continue;
      if (type === part.last) this.bytes = Buffer.concat(parts);
      return true;
    }
  }

  /** The type of the next part, whose data are in `bytes` then; null where the file ends. */
  #nextPart(): number | null {
    const source = this.#source;
    const left = blockBytes - (source.offset % blockBytes);
    if (left < headerBytes) source.skip(left);
    const isWhole = source.has(headerBytes);
    this.offset = source.offset;
    if (!isWhole) return this.#tear(source.at < source.end);
    const { bytes, at } = source;
    const checksum = bytes.readUInt32LE(at);
    const length = bytes.readUInt16LE(at + 4);
    const type = bytes[at + 6] ?? 0;
    const end = this.offset + headerBytes + length;
    if (end > source.size) return this.#tear(true);
    source.at += headerBytes;
    if (!source.has(length)) return this.#tear(true);
    // Copied: the source goes on in the same buffer.
    this.bytes = Uint8Array.from(source.bytes.subarray(source.at, source.at + length));
    source.at += length;
    const isKnown = type >= part.full && type <= part.last;
    if (isKnown && crc32(this.bytes, typeChecksums[type]) === checksum) return type;
    // A crash may leave the last bytes unwritten.
    if (end === source.size) return this.#tear(true);
    throw new FormatError("expected a part of a record, its checksum is wrong");
  }

  #tear(isTorn: boolean): null {
    this.isTruncated = isTorn;
    return null;
  }
}
