import { crc32c, masked } from "../bytes/crc32c.ts";
import type { Source } from "../bytes/source.ts";
import { FormatError } from "../format.ts";

/** A longer record holds an image or the like: it is walked over in place. */
export const longestHeld = 32 * 1024;

/** The length (8 bytes, little endian) and its checksum. */
export const headBytes = 12;

const footBytes = 4;

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
  isTorn = false;
  readonly #source: Source;
  #bytes: Uint8Array = new Uint8Array(0);
  #view = noView;

  constructor(source: Source) {
    this.#source = source;
  }

  /** All data of this record are in memory, and their checksum is right. */
  get isHeld(): boolean {
    return this.length <= longestHeld;
  }

  /** False at the end of the file. Throws a FormatError where a checksum is wrong. */
  next(): boolean {
    const source = this.#source;
    if (!source.has(headBytes)) return this.#tear(source.at < source.end);
    const { at } = source;
    const view = this.#over(source.bytes);
    this.offset = source.offset;
    this.length = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
    if (masked(crc32c(view, at, at + 8)) !== view.getInt32(at + 8, true)) {
      throw new FormatError("expected a record, its length has a wrong checksum");
    }
    if (this.#end > source.size) return this.#tear(true);
    source.at += headBytes;
    return this.length > longestHeld || this.#check();
  }

  /** Steps to the next record. */
  done(): void {
    this.#source.skip(this.#end - this.#source.offset);
  }

  get #end(): number {
    return this.offset + headBytes + this.length + footBytes;
  }

  #check(): boolean {
    const source = this.#source;
    if (!source.has(this.length + footBytes)) return this.#tear(true);
    const view = this.#over(source.bytes);
    const end = source.at + this.length;
    if (masked(crc32c(view, source.at, end)) === view.getInt32(end, true)) return true;
    // A crash may leave the blocks of the last record unwritten.
    if (this.#end === source.size) return this.#tear(true);
    throw new FormatError("expected a record, its data have a wrong checksum");
  }

  #tear(isTorn: boolean): false {
    this.isTorn = isTorn;
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
