import { FormatError } from "../format-error.ts";

/** Copies at most `length` bytes from `position` of a file to `into[at]` and after; returns how many came. */
export type ReadBytes = (into: Uint8Array, at: number, length: number, position: number) => number;

const chunkBytes = 256 * 1024;

/** One line or one token that is longer is not read. */
const maxAtOnce = 64 * 1024 * 1024;

/** Where large buffers begin, the kernel copies three times slower than 64 bytes into their page. */
const aligned = 48;

/**
 * A window that moves over a file: `bytes[at]` is the next byte, and what lies before `end` is in memory. One
 * buffer is used over and over, so nothing may keep a view of it.
 */
export class ByteSource {
  bytes: Buffer;
  /** Over the same memory. */
  view: DataView;
  at = 0;
  end = 0;
  /** Of a text: the line, 1-based, as far as its reader has counted. */
  line = 1;
  /** Of a text: how many brackets are open. */
  depth = 0;
  /** Only the head of a file, which ends anywhere: its open lists and dicts end with it. */
  readonly isHead: boolean;
  isTruncated = false;
  readonly size: number;
  readonly #read: ReadBytes;
  /** Where in the file `bytes[end]` stands. */
  #position = 0;

  constructor(size: number, read: ReadBytes, { isHead = false, chunk = chunkBytes } = {}) {
    this.size = size;
    this.isHead = isHead;
    this.#read = read;
    this.bytes = allocate(Math.min(size + 1, chunk));
    this.view = viewOf(this.bytes);
  }

  /** Where in the file the next byte stands. */
  get offset(): number {
    return this.#position - (this.end - this.at);
  }

  /** Reads on, and keeps what lies ahead; false at the end of the file. */
  readMore(): boolean {
    if (this.#position >= this.size) return false;
    const ahead = this.end - this.at;
    if (this.at > 0) this.bytes.copyWithin(0, this.at, this.end);
    else if (ahead === this.bytes.length) this.#grow();
    this.at = 0;
    this.end = ahead;
    const count = this.#read(this.bytes, ahead, this.bytes.length - ahead, this.#position);
    this.end += count;
    this.#position = count === 0 ? this.size : this.#position + count;
    return count > 0;
  }

  /** Makes `count` bytes lie ahead; false where the file has not so many. */
  ensure(count: number): boolean {
    while (this.end - this.at < count) if (!this.readMore()) return false;
    return true;
  }

  /** Steps over bytes, and reads none of those that are not in memory; false where the file has not so many. */
  skip(count: number): boolean {
    const ahead = this.end - this.at;
    if (count <= ahead) {
      this.at += count;
      return true;
    }
    const position = this.#position + count - ahead;
    this.#position = Math.min(position, this.size);
    this.at = 0;
    this.end = 0;
    return position <= this.size;
  }

  #grow(): void {
    if (this.bytes.length >= maxAtOnce) {
      const most = maxAtOnce / 1024 / 1024;
      throw new FormatError(`expected at most ${most} MiB without an end to it, more came`, this.line);
    }
    const wider = allocate(this.bytes.length * 2);
    this.bytes.copy(wider, 0, 0, this.end);
    this.bytes = wider;
    this.view = viewOf(wider);
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}

function allocate(length: number): Buffer {
  return Buffer.from(new ArrayBuffer(length + aligned), aligned, length);
}

/** A source over bytes that are in memory. */
export function byteSource(
  bytes: Uint8Array,
  options: { isHead?: boolean; chunk?: number } = {},
): ByteSource {
  const read: ReadBytes = (into, at, length, position) => {
    const part = bytes.subarray(position, position + length);
    into.set(part, at);
    return part.length;
  };
  return new ByteSource(bytes.length, read, options);
}
