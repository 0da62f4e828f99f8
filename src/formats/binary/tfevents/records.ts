import { crc32c, maskCrc } from "../../../reading/bytes/crc32c.ts";
import type { ByteSource } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";

/** Longer records hold images and the like, and are walked through without being loaded. */
export const maxInMemoryBytes = 32 * 1024;

/** Bytes before the data: the length (8, little endian) and its checksum. */
export const headerBytes = 12;

const footerBytes = 4;

const noView = new DataView(new ArrayBuffer(0));

/**
 * Iterates over the records of a TFRecord file (tensorflow.org/tutorials/load_data/tfrecord): length, its checksum, data,
 * their checksum. After `next`, the source is at the data; `advance` skips them.
 */
export class Records {
  /** Bytes of data in the current record. */
  length = 0;
  /** Offset in the file of the current record. */
  offset = 0;
  /** The file ends within its last record. */
  isTruncated = false;
  readonly #source: ByteSource;
  /** Checksums of short lengths, 0 if not known yet. */
  readonly #checksums = new Int32Array(1024);
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = noView;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The current record's data are in memory, and their checksum is right. */
  get isInMemory(): boolean {
    return this.length <= maxInMemoryBytes;
  }

  /** Offset in the file of the end of the current record's data. */
  get end(): number {
    return this.offset + headerBytes + this.length;
  }

  /** Moves to the next record; returns false at the end of the file. Throws a FormatError for a wrong checksum. */
  next(): boolean {
    const source = this.#source;
    const isWhole = source.ensure(headerBytes);
    this.offset = source.offset;
    if (!isWhole) return this.#end(source.at < source.end);
    const { at } = source;
    const view = this.#over(source.bytes);
    this.length = view.getUint32(at, true);
    const upper = view.getUint32(at + 4, true);
    if (upper > 0) this.length += upper * 2 ** 32;
    if (this.#lengthChecksum(view, at) !== view.getInt32(at + 8, true)) {
      throw new FormatError("wrong checksum of a record's length");
    }
    if (this.end + footerBytes > source.size) return this.#end(true);
    source.at += headerBytes;
    return this.length > maxInMemoryBytes || this.#check();
  }

  /** Skips the current record's data. */
  advance(): void {
    const source = this.#source;
    if (this.isInMemory) source.at += this.length + footerBytes;
    else source.skip(this.end + footerBytes - source.offset);
  }

  /** Returns the checksum of the length. Cached, because most records have the length of an earlier one. */
  #lengthChecksum(view: DataView, at: number): number {
    const known = this.#checksums[this.length] ?? 0;
    if (known !== 0) return known;
    const checksum = maskCrc(crc32c(view, at, at + 8));
    this.#checksums[this.length] = checksum;
    return checksum;
  }

  #check(): boolean {
    const source = this.#source;
    if (!source.ensure(this.length + footerBytes)) return this.#end(true);
    const view = this.#over(source.bytes);
    const end = source.at + this.length;
    if (maskCrc(crc32c(view, source.at, end)) === view.getInt32(end, true)) return true;
    // A crash may leave blocks of the last record unwritten.
    if (this.end + footerBytes === source.size) return this.#end(true);
    throw new FormatError("wrong checksum of a record's data");
  }

  #end(isTruncated: boolean): false {
    this.isTruncated = isTruncated;
    return false;
  }

  #over(bytes: Uint8Array): DataView {
    if (this.#bytes !== bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.#view;
  }
}
