import { crc32c, maskCrc } from "../../../reading/bytes/crc32c.ts";
import type { ByteSource } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";

/** A longer record holds an image or the like: it is walked over in place. */
export const maxInMemoryBytes = 32 * 1024;

/** The length (8 bytes, little endian) and its checksum. */
export const headerBytes = 12;

const footerBytes = 4;

const noView = new DataView(new ArrayBuffer(0));

/**
 * The records of a TFRecord file (tensorflow.org/tutorials/load_data/tfrecord): a length, its checksum, the data, their
 * checksum. After `next`, the source stands at the data, and `done` steps over them.
 */
export class Records {
  /** Bytes of data in this record. */
  length = 0;
  /** Where in the file this record begins. */
  offset = 0;
  /** The file ends in the middle of its last record. */
  isTruncated = false;
  readonly #source: ByteSource;
  /** Those of short lengths, 0 where it is not known yet. */
  readonly #checksums = new Int32Array(1024);
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = noView;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** All data of this record are in memory, and their checksum is right. */
  get isInMemory(): boolean {
    return this.length <= maxInMemoryBytes;
  }

  /** Where in the file the data of this record end. */
  get end(): number {
    return this.offset + headerBytes + this.length;
  }

  /** False at the end of the file. Throws a FormatError where a checksum is wrong. */
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
      throw new FormatError("expected a record, its length has a wrong checksum");
    }
    if (this.end + footerBytes > source.size) return this.#end(true);
    source.at += headerBytes;
    return this.length > maxInMemoryBytes || this.#check();
  }

  /** Steps to the next record. */
  advance(): void {
    const source = this.#source;
    if (this.isInMemory) source.at += this.length + footerBytes;
    else source.skip(this.end + footerBytes - source.offset);
  }

  /** Most records are as long as another one before. */
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
    // A crash may leave the blocks of the last record unwritten.
    if (this.end + footerBytes === source.size) return this.#end(true);
    throw new FormatError("expected a record, its data have a wrong checksum");
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
